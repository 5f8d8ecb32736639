/*
 * Babel plugin for React's renderers: the fields of its own records (fibers, hooks, updates, lanes) get
 * names of two letters. Nobody else reads them: what Taro, libraries or a component may read is not here.
 */
const fields = [
  "return child sibling alternate flags subtreeFlags lanes childLanes elementType deletions dependencies",
  "memoizedState memoizedProps memoizedValue pendingProps updateQueue interleaved firstContext retryLane",
  "baseState baseQueue baseLanes firstBaseUpdate lastBaseUpdate lastEffect hasEagerState eagerState",
  "lastRenderedState lastRenderedReducer pendingLanes suspendedLanes pingedLanes expiredLanes",
  "entangledLanes entanglements expirationTimes eventTimes finishedWork finishedLanes callbackNode",
  "callbackPriority pendingContext pingCache tailMode renderingStartTime isBackwards",
].flatMap((line) => line.split(" "));

const short = new Map(fields.map((field, index) => [field, `_${index.toString(36)}`]));

module.exports = () => ({
  name: "react-fields",
  visitor: {
    "MemberExpression|ObjectProperty"(path) {
      const { computed, property, key = property } = path.node;
      if (!computed && short.has(key.name)) key.name = short.get(key.name);
    },
  },
});

module.exports.fields = fields;
