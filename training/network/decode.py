"""The highest-scoring tree with one root: Chu and Liu 1965, Edmonds 1967."""


def best_tree(scores: list[list[float]]) -> list[int]:
    """`scores[d][h]`: log probability of h as head of d; index 0 is the root. Gives the head of each word; −1 for the root itself."""
    heads = _greedy(scores)
    if heads is not None:
        return heads
    heads = _arborescence(scores)
    roots = [d for d in range(1, len(scores)) if heads[d] == 0]
    if len(roots) == 1:
        return heads
    best, best_total = heads, -float("inf")
    for root in sorted(roots, key=lambda d: -scores[d][0]):
        forced = [
            [(-1e9 if h == 0 and d != root else s) for h, s in enumerate(row)] for d, row in enumerate(scores)
        ]
        tree = _arborescence(forced)
        total = sum(forced[d][tree[d]] for d in range(1, len(scores)))
        if total > best_total:
            best, best_total = tree, total
    return best


def _greedy(scores: list[list[float]]) -> list[int] | None:
    """Each word's best head, where that is a tree with one root."""
    count = len(scores)
    heads = [-1] + [max((h for h in range(count) if h != d), key=scores[d].__getitem__) for d in range(1, count)]
    if heads.count(0) != 1 or _cycle(heads) is not None:
        return None
    return heads


def _cycle(heads: list[int]) -> list[int] | None:
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        path, at = [], start
        while at > 0 and seen[at] == 0:
            seen[at] = start
            path.append(at)
            at = heads[at]
        if at > 0 and seen[at] == start:
            return path[path.index(at) :]
    return None


def _arborescence(scores: list[list[float]]) -> list[int]:
    count = len(scores)
    heads = [-1] + [max((h for h in range(count) if h != d), key=scores[d].__getitem__) for d in range(1, count)]
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [i for i in range(count) if i not in inside]
    position = {node: index for index, node in enumerate(rest)}
    merged = len(rest)
    smaller = [[-1e18] * (merged + 1) for _ in range(merged + 1)]
    entry, exit_ = {}, {}
    for d in rest:
        for h in rest:
            smaller[position[d]][position[h]] = scores[d][h]
        exit_[d] = max(cycle, key=scores[d].__getitem__)
        smaller[position[d]][merged] = scores[d][exit_[d]]
        entry[d] = max(cycle, key=lambda c: scores[c][d] - scores[c][heads[c]])
        smaller[merged][position[d]] = scores[entry[d]][d] - scores[entry[d]][heads[entry[d]]]
    solved = _arborescence(smaller)
    result = [-1] * count
    for node in rest[1:]:
        head = solved[position[node]]
        result[node] = exit_[node] if head == merged else rest[head]
    for node in cycle:
        result[node] = heads[node]
    outside = rest[solved[merged]]
    result[entry[outside]] = outside
    return result
