// @vitest-environment happy-dom
import { answersInAPage } from "./testing/answers-in-a-page";

answersInAPage();
