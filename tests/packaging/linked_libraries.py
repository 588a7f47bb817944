# SPDX-License-Identifier: MIT
"""What every start of the program loads is what every start needs: libraries that only an export, a refresh or the demo
uses are loaded with their module, names are looked up where most of them are, in Qt, first, and libraries nowhere but
where the system has them.

    linked_libraries.py PROGRAM
"""
import re
import subprocess
import sys

OF_MODULES = re.compile(r'lib(xlsxwriter|nghttp2|cpp-httplib|ssl|crypto)\.so')


def main():
    dynamic = subprocess.run(['readelf', '--wide', '--dynamic', sys.argv[1]], capture_output=True, text=True, check=True,
                             env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'}).stdout
    libraries = re.findall(r'\(NEEDED\).*\[(.*)\]', dynamic)
    faults = [f'{library} belongs into a module' for library in libraries if OF_MODULES.match(library)]
    if not libraries or not libraries[0].startswith('libQt6Core.'):
        faults.append(f'libQt6Core is not the first of {libraries}')
    if path := re.search(r'\((?:RUN|R)PATH\).*\[(.*)\]', dynamic):
        faults.append(f'libraries are looked for in [{path[1]}] first')
    sys.exit('\n'.join(faults) or None)


main()
