# SPDX-License-Identifier: MIT
"""What every start of the program loads is what every start needs: large libraries that only an export or the demo uses
are loaded with their module, and names are looked up where most of them are, in Qt, first.

    linked_libraries.py PROGRAM
"""
import re
import subprocess
import sys

OF_MODULES = re.compile(r'lib(xlsxwriter|cpp-httplib|ssl|crypto)\.so')


def main():
    dynamic = subprocess.run(['readelf', '--wide', '--dynamic', sys.argv[1]], capture_output=True, text=True, check=True,
                             env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'}).stdout
    libraries = re.findall(r'\(NEEDED\).*\[(.*)\]', dynamic)
    faults = [f'{library} belongs into a module' for library in libraries if OF_MODULES.match(library)]
    if not libraries or not libraries[0].startswith('libQt6Core.'):
        faults.append(f'libQt6Core is not the first of {libraries}')
    sys.exit('\n'.join(faults) or None)


main()
