/** Takes the place of Taro's modal and action sheet on H5: questions are asked by our own sheet and dialog. */
export default class NoDialog {
  create(): never {
    throw new Error("This dialog is left out of the build: see config/h5/no-dialog.ts.");
  }
}
