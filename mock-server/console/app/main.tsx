import { createRoot } from "react-dom/client";
import { Console } from "./console";
import "./console.css";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");
createRoot(place).render(<Console />);
