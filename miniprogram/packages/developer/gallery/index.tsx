import { GalleryScreen } from "../../../features/gallery/gallery-screen";

export default function GalleryPage() {
  return <GalleryScreen />;
}
