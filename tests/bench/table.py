#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Prints the table of tests/bench/run.sh: each figure beside its baseline, as a ratio, against its goal."""
import argparse
import math
import sys
import traceback

import measure
from measure import Missing, benchmark

SIZES = (1_000, 10_000, 100_000, 1_000_000)


class Row:
    """One line. `measured` gives (baseline, ours) when it is asked; with `faster` the goal is how many times faster
    ours must be, else how many times longer (or larger) it may be. Without a goal it is told for comparison only."""

    def __init__(self, what, goal, measured, faster=False, unit='ms'):
        self.what, self.goal, self.measured, self.faster, self.unit = what, goal, measured, faster, unit


def once(measured):
    """So that several rows share one measurement."""
    results = []

    def ask():
        if not results:
            results.append(measured())
        return results[0]
    return ask


def rows():
    starts = once(lambda: measure.starts(100_000))
    h2_small = once(lambda: measure.refreshes(2_000, 'https'))
    h2_large = once(lambda: measure.refreshes(20_000, 'https', loops=1, rounds=3))
    h1_small = once(lambda: measure.refreshes(2_000, 'http'))
    h1_large = once(lambda: measure.refreshes(20_000, 'http', loops=1, rounds=3))
    delayed = once(lambda: measure.refreshes(600, 'https', latency=100, loops=1))
    at = '100 000'
    return [
        Row('start to first frame of a plain window of Qt', None, lambda: (starts()[0], starts()[1])),
        Row(f'start to first frame, {at}', 1.35, lambda: (starts()[0], starts()[2])),
        Row(f'start to the list painted, {at}', 2, lambda: (starts()[0], starts()[3])),
        Row(f'load of {at} from the sealed book', .15,
            lambda: (benchmark('store', 'loadBaseline'), benchmark('store', 'load/100000'))),
        Row(f'memory of {at}', .25, lambda: (benchmark('recipients', 'memoryBaseline', 'bytes'),
                                             benchmark('recipients', 'memory/100000', 'bytes')), unit='B each'),
        Row(f'keystroke, filter of {at}, p50', 40,
            lambda: (benchmark('recipients', 'keystrokeBaseline', 'p50'),
                     benchmark('recipients', 'keystroke/100000', 'p50')), faster=True),
        Row(f'keystroke, filter of {at}, p99', 100,
            lambda: (benchmark('recipients', 'keystrokeBaseline', 'p99'),
                     benchmark('recipients', 'keystroke/100000', 'p99')), faster=True),
        Row(f'keystroke to painted list, {at}, p50', 1.5, lambda: (
            benchmark('window', 'keystrokeToPaint', 'paint'), benchmark('window', 'keystrokeToPaint', 'p50'))),
        Row(f'keystroke to painted list, {at}, p99', 3.5, lambda: (
            benchmark('window', 'keystrokeToPaint', 'paint'), benchmark('window', 'keystrokeToPaint', 'p99'))),
        Row(f'sort {at} the first time', 4, lambda: (
            benchmark('recipients', 'sortBaseline', 'cpu_time'), benchmark('recipients', 'sortFirst/100000', 'cpu_time')), faster=True),
        Row(f'sort {at}, ranks known', 50, lambda: (
            benchmark('recipients', 'sortBaseline', 'cpu_time'), benchmark('recipients', 'sortKnown/100000', 'cpu_time')), faster=True),
        Row('selecting a record to its detail painted', 2, lambda: (
            benchmark('window', 'chooseToPaint', 'paint'), benchmark('window', 'chooseToPaint', 'p50'))),
        Row('refresh of 2 000, TLS + HTTP/2', 6, lambda: h2_small()[:2], faster=True),
        Row('refresh of 20 000, TLS + HTTP/2', 5.5, lambda: h2_large()[:2], faster=True),
        Row('longest gap of the event loop, 2 000', 1, lambda: (16, h2_small()[2])),
        Row('longest gap of the event loop, 20 000', 1, lambda: (16, h2_large()[2])),
        Row('refresh of 2 000, HTTP/1.1', 2.7, lambda: h1_small()[:2], faster=True),
        Row('refresh of 20 000, HTTP/1.1', 2.2, lambda: h1_large()[:2], faster=True),
        Row('refresh of 600, 100 ms an answer, HTTP/2', 75, lambda: delayed()[:2], faster=True),
        Row('import of 200 000 rows, preview to durable', 3,
            lambda: (measure.sqlite_import(), benchmark('import', 'previewToDurable'))),
        Row('one change made durable', 1.5, lambda: (benchmark('store', 'commit', 'plain'), benchmark('store', 'commit', 'ours'))),
        Row(f'export of {at} to XLSX', 1.2,
            lambda: (benchmark('export', 'exportXlsxBaseline', 'cpu_time'), benchmark('export', 'exportXlsx', 'cpu_time'))),
        Row('idle for a minute: wake-ups', 1, lambda: (1, measure.idle(100_000)), unit='times'),
    ]


GROWTH = [('load', 'store', 'load', None), ('memory', 'recipients', 'memory', 'bytes'),
          ('keystroke p50', 'recipients', 'keystroke', 'p50'), ('sort, first time', 'recipients', 'sortFirst', 'cpu_time'),
          ('sort, ranks known', 'recipients', 'sortKnown', 'cpu_time'), ('look-alikes', 'lookalikes', 'lookAlikes', None),
          ('who is this, 10 000 lines', 'lookalikes', 'whoIsThisLog', None)]


def number(value):
    return f'{value:,.0f}' if value >= 100 else f'{value:.3g}'


def print_row(*cells):
    print(f'{cells[0]:<46}{cells[1]:>12}{cells[2]:>12}{cells[3]:>10}{cells[4]:>11}  {cells[5]}', flush=True)


def print_goals(chosen):
    """Prints each row as it is measured; gives those that fall short."""
    short = []
    print_row('what', 'baseline', 'ours', 'ratio', 'goal', 'met?')
    for row in chosen:
        goal = '–' if row.goal is None else f'≥ {row.goal:g}×' if row.faster else f'≤ {row.goal:g}×'
        try:
            baseline, ours = row.measured()
        except Missing as missing:
            print_row(row.what, '–', '–', '–', goal, f'not measured: {missing}')
            continue
        except Exception as failure:
            traceback.print_exc()
            print_row(row.what, '–', '–', '–', goal, f'FAILED: {failure}')
            short.append(row.what)
            continue
        ratio = (baseline / ours if ours else math.inf) if row.faster else ours / baseline
        met = row.goal is None or (ratio >= row.goal if row.faster else ratio <= row.goal)
        unit = '' if row.unit == 'ms' else f' ({row.unit})'
        print_row(row.what + unit, number(baseline), number(ours), f'{number(ratio)}×', goal,
                  'for comparison' if row.goal is None else 'yes' if met else 'NO')
        if not met:
            short.append(f'{row.what}: {number(ratio)}× instead of {goal}')
    return short


def print_growth():
    """How each cost grows with the book; the slope is the exponent: 1 is linear."""
    print(f'\n{"growth (ms; memory in MB)":<28}' + ''.join(f'{size:>12,}' for size in SIZES) + f'{"slope":>9}')
    short = []
    for name, program, measured, counter in GROWTH:
        figures = [benchmark(program, f'{measured}/{size}', counter) for size in SIZES]
        if counter == 'bytes':
            figures = [each * size / 1e6 for each, size in zip(figures, SIZES)]
        # Small books cost what opening costs; how it goes on is told by the last two steps.
        slope = math.log(figures[-1] / figures[1]) / math.log(SIZES[-1] / SIZES[1])
        print(f'{name:<28}' + ''.join(f'{number(figure):>12}' for figure in figures) + f'{slope:>9.2f}', flush=True)
        if slope > 1.15:  # what noise, and caches that a larger book does not fit into, may add to linear
            short.append(f'{name} grows with the power of {slope:.2f}')
    return short


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--check', action='store_true')
    arguments.add_argument('--only', default='')
    chosen = arguments.parse_args()
    words = [word for word in chosen.only.split(',') if word]
    short = print_goals([row for row in rows() if not words or any(word in row.what for word in words)])
    if not words or 'growth' in words:
        short += print_growth()
    if chosen.check and short:
        print('\nfalls short: ' + '; '.join(short))
        sys.exit(1)


main()
