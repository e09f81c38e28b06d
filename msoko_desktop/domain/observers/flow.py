"""How many places of a round can be filled at best, the rule on pairs of schools aside: a flow in a network."""

from collections import defaultdict

from msoko_desktop.domain.observers.model import Problem
from msoko_desktop.domain.observers.rules import rules_against


def most_filled(problem: Problem) -> int:
    """Return how many seats can be filled, the locked ones among them, as if schools might check each other.

    Persons flow through their days to the places; no plan that keeps the rules can fill more.
    """
    import numpy as np
    from scipy.sparse import coo_array, csr_array
    from scipy.sparse.csgraph import maximum_flow

    edges, fixed = _network(problem)
    nodes: dict[object, int] = {}
    rows = [nodes.setdefault(start, len(nodes)) for start, _, _ in edges]
    columns = [nodes.setdefault(end, len(nodes)) for _, end, _ in edges]
    if "source" not in nodes or "sink" not in nodes:
        return fixed
    capacities = np.array([capacity for _, _, capacity in edges], dtype=np.int32)
    matrix = csr_array(coo_array((capacities, (rows, columns)), shape=(len(nodes), len(nodes))))
    return fixed + int(maximum_flow(matrix, nodes["source"], nodes["sink"]).flow_value)


def _network(problem: Problem) -> tuple[list[tuple[object, object, int]], int]:
    """Return the edges with their capacities, and how many seats the locked choices fill."""
    slots = {one.id: one for one in problem.slots}
    left = dict(problem.needs)
    loads: dict[int, int] = defaultdict(int)
    for one in problem.locked:
        loads[one.person_id] += 1
        left[one.place] = left.get(one.place, 0) - 1
    busy = {(one.person_id, slots[one.slot_id].day) for one in problem.locked if one.slot_id in slots}
    there = {(one.person_id, one.place) for one in problem.locked}
    needs = {place: count for place, count in left.items() if count > 0}
    edges: dict[tuple[object, object], int] = {}
    for place, count in needs.items():
        slot = slots[place[0]]
        edges[place, "sink"] = count
        for person in problem.persons:
            free = slot.day is None or (person.id, slot.day) not in busy
            if not free or (person.id, place) in there or rules_against(problem.rules, person, slot, place[1]):
                continue
            own, visit = ("person", person.id), ("visit", person.id, slot.day or place)
            most = len(needs) if problem.limit is None else max(0, problem.limit - loads[person.id])
            edges["source", own] = most
            edges[own, visit] = 1
            edges[visit, place] = 1
    fixed = sum(min(count, count - max(0, left[place])) for place, count in problem.needs.items())
    return [(start, end, capacity) for (start, end), capacity in edges.items()], fixed
