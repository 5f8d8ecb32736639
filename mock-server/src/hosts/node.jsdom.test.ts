// @vitest-environment jsdom
import { answersInAPage } from "./testing/answers-in-a-page";

answersInAPage();
