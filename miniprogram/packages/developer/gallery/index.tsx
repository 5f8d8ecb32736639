import { GalleryScreen } from "../../../features/gallery/gallery-screen";
import { pageEntry } from "../../../shell/page-entry";

export default pageEntry("gallery", GalleryScreen);
