#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads a workbook as the format's standard (ECMA-376) says, with nothing of ours, and tells it as JSON.

An array of sheets: name, filter, frozen (rows), widths, links (how many) and rows; a row is an array of cells, a cell an
object with text, kind ("text", "number", "formula"), format and bold, empty where there is none.
"""
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
RELATION = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
BUILT_IN = {0: 'General', 49: '@'}


def column_of(reference):
    number = 0
    for letter in re.match('[A-Z]+', reference)[0]:
        number = number * 26 + ord(letter) - ord('A') + 1
    return number - 1


def unescaped(text):
    return re.sub('_x([0-9a-fA-F]{4})_', lambda match: chr(int(match[1], 16)), text)


class Workbook:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        assert self.zip.testzip() is None
        self.strings = []
        if 'xl/sharedStrings.xml' in self.zip.namelist():
            self.strings = [self.text_of(item) for item in self.xml('xl/sharedStrings.xml').iter(MAIN + 'si')]
        styles = self.xml('xl/styles.xml')
        formats = BUILT_IN | {int(f.get('numFmtId')): f.get('formatCode') for f in styles.iter(MAIN + 'numFmt')}
        bold = [font.find(MAIN + 'b') is not None for font in styles.find(MAIN + 'fonts')]
        self.styles = [(formats[int(xf.get('numFmtId'))], bold[int(xf.get('fontId'))])
                       for xf in styles.find(MAIN + 'cellXfs')]

    def xml(self, name):
        return ElementTree.fromstring(self.zip.read(name))

    @staticmethod
    def text_of(item):
        return unescaped(''.join(text.text or '' for text in item.iter(MAIN + 't')))

    def sheets(self):
        targets = {r.get('Id'): r.get('Target') for r in self.xml('xl/_rels/workbook.xml.rels')}
        for sheet in self.xml('xl/workbook.xml').iter(MAIN + 'sheet'):
            yield self.sheet(sheet.get('name'), self.xml('xl/' + targets[sheet.get(RELATION)]))

    def sheet(self, name, xml):
        told = {'name': name, 'links': len(list(xml.iter(MAIN + 'hyperlink'))), 'filter': '', 'frozen': 0}
        for autofilter in xml.iter(MAIN + 'autoFilter'):
            told['filter'] = autofilter.get('ref')
        for pane in xml.iter(MAIN + 'pane'):
            told['frozen'] = int(pane.get('ySplit')) if pane.get('state') == 'frozen' else 0
        widths = {}
        for column in xml.iter(MAIN + 'col'):
            widths |= {at: float(column.get('width')) for at in range(int(column.get('min')), int(column.get('max')) + 1)}
        told['widths'] = [widths[at] for at in sorted(widths)]
        told['rows'] = []
        for row in xml.iter(MAIN + 'row'):
            cells = {column_of(cell.get('r')): self.cell(cell) for cell in row.iter(MAIN + 'c')}
            told['rows'].append([cells.get(at, {}) for at in range(max(cells, default=-1) + 1)])
        return told

    def cell(self, cell):
        value = cell.find(MAIN + 'v')
        if cell.find(MAIN + 'f') is not None:
            kind, text = 'formula', ''
        elif cell.get('t') == 'inlineStr':
            kind, text = 'text', self.text_of(cell.find(MAIN + 'is'))
        elif cell.get('t') == 's':
            kind, text = 'text', self.strings[int(value.text)]
        else:
            kind, text = 'number', value.text
        style, bold = self.styles[int(cell.get('s', 0))]
        return {'kind': kind, 'text': text, 'format': style, 'bold': bold}


json.dump(list(Workbook(sys.argv[1]).sheets()), sys.stdout)
