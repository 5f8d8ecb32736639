export default definePageConfig({ navigationBarTitleText: "选品", enablePullDownRefresh: true });
