# SPDX-License-Identifier: MIT
"""The program takes light, dark or high contrast from the desktop's portal, as it starts and while it runs, until the
person chooses for themselves."""
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import NotFound, key, wait
from portal import Portal
from program import Program, run, step, take_picture

# The ground of windows, from app/theme/Scheme.cpp.
LIGHT, DARK, CONTRAST = '#F3F4F6', '#1D2025', '#000000'


def ground(program):
    """The colour in the middle of the status bar, where nothing is written."""
    bar = desktop.extents(program.app.find('status bar', root=program.window()))
    spot = f'1x1+{bar.x + bar.width // 2}+{bar.y + bar.height // 2}'
    said = subprocess.run(['import', '-window', 'root', '-crop', spot, '-depth', '8', 'txt:-'], check=True, text=True,
                          stdout=subprocess.PIPE).stdout
    return '#' + said.split('#')[2][:6]


def wait_ground(program, colour, why):
    try:
        wait(lambda: ground(program) == colour, 15, f'{colour}, for {why}', every=.1)
    except NotFound as e:
        raise NotFound(f'{e}; it is {ground(program)}')


def choose_colours(program, colours):
    key('ctrl+comma')
    dialog = program.dialog('Preferences')
    program.app.choose('Colours', colours, dialog)
    key('Escape')
    program.wait_closed('Preferences')


def main():
    with Portal(color_scheme=1) as portal:
        with Program('--demo-recipients', '20') as program:
            step('the desktop is dark as the program starts')
            wait_ground(program, DARK, 'a dark desktop')
            take_picture('colours-dark')
            step('the desktop changes while the program runs')
            portal.set('color-scheme', 2)
            wait_ground(program, LIGHT, 'a light desktop')
            portal.set('contrast', 1)
            wait_ground(program, CONTRAST, 'more contrast')
            take_picture('colours-contrast')
            portal.set('contrast', 0)
            wait_ground(program, LIGHT, 'the usual contrast')
            portal.set('color-scheme', 1)
            wait_ground(program, DARK, 'a dark desktop again')

            step('what the person chooses stays, whatever the desktop does')
            choose_colours(program, 'Light')
            wait_ground(program, LIGHT, 'the choice')
            portal.set('contrast', 1)
            choose_colours(program, 'Dark')
            wait_ground(program, DARK, 'the other choice')
            choose_colours(program, 'As this computer is set up')
            wait_ground(program, CONTRAST, 'the desktop that has changed meanwhile')
            program.close()


run(main)
