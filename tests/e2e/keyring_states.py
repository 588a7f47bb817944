# SPDX-License-Identifier: MIT
"""The book's key in a real keyring that is locked, does not answer, lost the key, holds the key of another book, has no
room, or ends: the window says which it is and goes on working, the book is not touched, and "Try again" opens it once
the cause is gone. With the argument `prompts`, what the person does with the keyring's own question instead."""
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import keyring
from desktop import wait
from program import Program, check, check_equal, run, step, take_picture

ROOT = Path(os.environ['PAY_TEST_ROOT'])
PASSPHRASE = 'four plain words here'
LOCKED = 'Your address book is locked'
COUNT = 3
PROMPT = Path(__file__).resolve().parents[1] / 'keychain' / 'prompt.sh'


def book(home=None):
    return next((Path(home) / '.local/share' if home else Path(os.environ['XDG_DATA_HOME'])).rglob('book.sqlite'))


def state_of_the_book():
    return hashlib.sha256(book().read_bytes()).hexdigest()


def tell_keyring(number):
    os.kill(int(os.environ['PAY_TEST_KEYRING_PID']), number)


def begins_a_book(program, passphrase=None):
    program.use_without_signing_in()
    for number in range(COUNT):
        program.enter_by_hand('Till', {'Till name': f'Shop {number}', 'Till number': f'00432{number}'})
    program.wait_status(f'^{COUNT} recipients(?!.*saving)')
    if passphrase:
        program.set_recovery_passphrase(passphrase)
    program.close()


def says(program, title, part):
    program.app.find('label', title, timeout=40)
    said = [label.name for label in program.app.find_all('label')]
    check(any(part in sentence for sentence in said), f'{part!r} is not said; there is {said}')


def answers_people(program, seconds):
    """For so long the window answers each question of a screen reader at once."""
    longest = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        begin = time.monotonic()
        check(program.app.windows(), 'there is no window')
        longest = max(longest, time.monotonic() - begin)
        time.sleep(.1)
    check(longest < 2, f'the window did not answer for {longest:.1f} s')


def opens(program):
    program.wait_status(f'^{COUNT} recipients', 60)


def is_closed(name, break_it, mend_it, sentence, title=LOCKED):
    """One row: what is said while it lasts, that the book stays as it is, and that it opens afterwards."""
    step(name)
    break_it()
    before = state_of_the_book()
    try:
        with Program() as program:
            answers_people(program, 3)
            says(program, title, sentence)
            program.app.find('push button', 'Try again')
            take_picture('keyring-' + name.replace(' ', '-'))
            check_equal(state_of_the_book(), before, 'the book')
            mend_it()
            program.app.click('Try again')
            opens(program)
            program.close()
    except BaseException:
        mend_it()
        raise
    with Program() as program:
        opens(program)
        program.close()


def another_book(name):
    """The file of another profile's book under the name of this one."""
    own = book().with_name('own')

    def break_it():
        other = ROOT / 'other'
        with Program(home=other) as program:
            begins_a_book(program)
        book().rename(own)
        shutil.copy(book(other), own.with_name('book.sqlite'))

    def mend_it():
        if own.exists():
            own.replace(own.with_name('book.sqlite'))

    is_closed(name, break_it, mend_it, 'belongs to another address book')


def no_room_for_a_key():
    """A keyring that cannot write keeps no new key, and loses no old one."""
    step('no room for the key of a new book')
    pid = os.environ['PAY_TEST_KEYRING_PID']
    kept = keyring.entries()
    subprocess.run(['prlimit', '--pid', pid, '--fsize=0:'], check=True)
    home = ROOT / 'no-room'
    with Program(home=home) as program:
        program.use_without_signing_in()
        says(program, 'Your address book could not be begun', 'The keychain failed')
        take_picture('keyring-no-room')
        check_equal(list(home.rglob('book.sqlite')), [], 'books without a key')
        subprocess.run(['prlimit', '--pid', pid, '--fsize=unlimited:'], check=True)
        program.app.click('Try again')
        program.wait_status('^0 recipients', 40)
        program.close()
    check(kept.items() <= keyring.entries().items(), 'the keyring has lost an entry')


def key_is_gone():
    step('the key is gone: nothing is lost, and the passphrase opens the book')
    before = state_of_the_book()
    name = next(name for name in keyring.entries() if name.startswith('book-key/') and book().parent.name in name)
    subprocess.run(['secret-tool', 'clear', 'server', 'Pay Recipients', 'user', name], check=True)
    with Program() as program:
        says(program, LOCKED, 'The keychain does not hold its key. Use the recovery passphrase')
        check_equal(state_of_the_book(), before, 'the book')
        program.fill('Recovery passphrase', PASSPHRASE)
        program.app.click('Use the recovery passphrase')
        opens(program)
        program.close()


def keyring_ends():
    step('the keyring ends while the program runs: the book that is open stays open, and the next start says it')
    with Program() as program:
        opens(program)
        tell_keyring(signal.SIGKILL)
        program.enter_by_hand('Till', {'Till name': 'Late', 'Till number': '777'})
        program.wait_status(f'^{COUNT + 1} recipients(?!.*saving)')
        program.close()
    with Program() as program:
        says(program, LOCKED, 'This computer has no keychain running')
        program.fill('Recovery passphrase', PASSPHRASE)
        program.app.click('Use the recovery passphrase')
        program.wait_status(f'^{COUNT + 1} recipients', 60)
        program.close()


def states():
    step('a book whose key is in the keyring, with a recovery passphrase')
    with Program() as program:
        begins_a_book(program, PASSPHRASE)
    is_closed('locked', keyring.lock, keyring.unlock, 'The keychain is locked. Unlock it, then try again.')
    is_closed('does not answer', lambda: tell_keyring(signal.SIGSTOP), lambda: tell_keyring(signal.SIGCONT),
              'The keychain did not answer in time')
    another_book('another book in its place')
    no_room_for_a_key()
    key_is_gone()
    keyring_ends()


def person(does):
    """Starts what a person does with the keyring's question as soon as it shows."""
    return subprocess.Popen([PROMPT, does], stdout=subprocess.DEVNULL)


def prompts():
    step('the question is answered: a book begins')
    answering = person('answer')
    with Program() as program:
        begins_a_book(program)
    check_equal(answering.wait(30), 0, 'the answer to the question')
    before = state_of_the_book()

    keyring.lock()
    with Program() as program:
        step('the question is dismissed: the book stays locked; asked again and answered, it opens')
        check_equal(person('dismiss').wait(40), 0, 'the dismissal of the question')
        says(program, LOCKED, 'The keychain is locked. Unlock it, then try again.')
        check_equal(state_of_the_book(), before, 'the book')
        program.app.click('Try again')
        check_equal(person('answer').wait(40), 0, 'the answer to the question')
        opens(program)
        program.close()

    keyring.lock()
    with Program() as program:
        step('the question is left unanswered: the window goes on, and a late answer serves the next try')
        check_equal(person('await').wait(40), 0, 'the question')
        says(program, LOCKED, 'Look for a question it may be asking')
        check_equal(person('answer').wait(40), 0, 'the answer to the question')
        program.app.click('Try again')
        opens(program)
        program.close()


run(prompts if sys.argv[1:] == ['prompts'] else states)
