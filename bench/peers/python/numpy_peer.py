"""numpy as a peer: hand-written Kleene logic in blocks that fit the cache.

A condition is two Boolean planes, true and false; `not` swaps them and costs nothing. The law becomes one straight list
of ufunc calls, each distinct test stands in it once, and every result goes into a plane that is kept from block to
block.
"""

import json
import os

from child import count_of, serve

BLOCK = 16384
SEVERITIES = 5


class Program:
    """What is computed for each block: calls of (ufunc, left, right, result), all of them numbers of planes."""

    def __init__(self, numpy, base):
        self.numpy = numpy
        self.facts = {fact["name"]: number for number, fact in enumerate(base["facts"])}
        self.tests = {}  # by their text: number, fact, condition
        self.calls = []
        self.results = []
        rules = [self.with_numbers(rule["when"]) for rule in base["rules"]]
        self.planes = 2 * len(self.tests)
        self.free = []
        for severity in range(1, SEVERITIES + 1):
            of_severity = [when for when, rule in zip(rules, base["rules"]) if rule["severity"] == severity]
            if of_severity:
                self.results.append((severity, self.value(("any", of_severity))))

    def with_numbers(self, when):
        """The same condition with a number for each distinct test."""
        for many in ("all", "any"):
            if many in when:
                return many, [self.with_numbers(part) for part in when[many]]
        if "not" in when:
            return "not", self.with_numbers(when["not"])
        text = json.dumps(when, sort_keys=True)
        if text not in self.tests:
            self.tests[text] = (len(self.tests), self.facts[when["fact"]], when)
        return "test", self.tests[text][0]

    def value(self, when):
        """The planes in which a condition is true and is false."""
        if when[0] == "test":
            return 2 * when[1], 2 * when[1] + 1
        if when[0] == "not":
            is_true, is_false = self.value(when[1])
            return is_false, is_true
        both, either = self.numpy.logical_and, self.numpy.logical_or
        for_true, for_false = (both, either) if when[0] == "all" else (either, both)
        held = self.value(when[1][0])
        for part in when[1][1:]:
            other = self.value(part)
            held = self.call(for_true, held[0], other[0]), self.call(for_false, held[1], other[1])
        return held

    def call(self, ufunc, left, right):
        for plane in (left, right):
            if plane >= 2 * len(self.tests):
                self.free.append(plane)
        if not self.free:
            self.free.append(self.planes)
            self.planes += 1
        result = self.free.pop()
        self.calls.append((ufunc, left, right, result))
        return result


class Engine:
    def __init__(self, numpy, base):
        self.numpy = numpy
        self.kinds = base["facts"]
        self.program = Program(numpy, base)
        self.measured = sorted({fact for _, fact, when in self.program.tests.values() if "in" in when or "at_least" in when})

    def load(self, folder, rows):
        numpy = self.numpy
        path = os.path.join(folder, rows + ".rows")
        count = self.count = count_of(folder, rows)
        self.columns = []
        self.verdicts = numpy.empty(count, numpy.int8)
        at = 0
        for fact in self.kinds:
            kind = numpy.dtype("<i2" if fact["bytes"] == 2 else "i1")
            self.columns.append(numpy.fromfile(path, kind, count, offset=at))
            at += count * kind.itemsize
        self.planes = numpy.empty((self.program.planes, BLOCK), bool)

    def run(self):
        for first in range(0, self.count, BLOCK):
            self.block(first, min(BLOCK, self.count - first))

    def block(self, first, size):
        numpy = self.numpy
        columns = [column[first : first + size] for column in self.columns]
        planes = [plane[:size] for plane in self.planes]
        known = {fact: columns[fact] != (-32768 if self.kinds[fact]["bytes"] == 2 else -1) for fact in self.measured}
        for number, fact, when in self.program.tests.values():
            self.test(columns[fact], when, known.get(fact), planes[2 * number], planes[2 * number + 1])
        for ufunc, left, right, result in self.program.calls:
            ufunc(planes[left], planes[right], planes[result])
        least = numpy.zeros(size, numpy.int8)
        gravest = self.verdicts[first : first + size]
        gravest.fill(0)
        for severity, (is_true, is_false) in self.program.results:
            numpy.putmask(least, planes[is_true], severity << 4)
            numpy.putmask(gravest, ~planes[is_false], severity)
        numpy.bitwise_or(least, gravest, gravest)

    def test(self, column, when, known, is_true, is_false):
        """What is unknown is below every limit and equal to nothing, so that no test is true of it."""
        numpy = self.numpy
        if known is None:
            numpy.equal(column, 1, is_true)
            numpy.equal(column, 0, is_false)
            return
        if "at_least" in when:
            numpy.greater_equal(column, when["at_least"], is_true)
        else:
            numpy.equal(column, when["in"][0], is_true)
            for value in when["in"][1:]:
                numpy.equal(column, value, is_false)
                numpy.logical_or(is_true, is_false, is_true)
        numpy.greater(known, is_true, is_false)


def make(numpy, folder):
    with open(os.path.join(folder, "base.json"), encoding="utf-8") as file:
        return Engine(numpy, json.load(file))


if __name__ == "__main__":
    serve(make)
