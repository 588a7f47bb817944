#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# prompt.sh await|answer|dismiss
#
# Does to the keyring's password dialog what a person does. Runs inside tests/support/session.sh.
set -u
shown() { xdotool search --onlyvisible --class gcr-prompter 2>/dev/null | grep -q .; }
until_gone() { for ((i = 0; i < 40; i++)); do shown || return 0; sleep .05; done; return 1; }

for ((i = 0; i < 400; i++)); do shown && break; sleep .05; done
shown || { echo "prompt.sh: no dialog" >&2; exit 1; }
[ "${1:-}" = await ] && exit 0

# The dialog takes the keyboard a moment after it is there, so one try may come too early.
for ((try = 0; try < 10; try++)); do
    case ${1:-} in
        answer)
            xdotool key --clearmodifiers ctrl+a type --delay 25 -- "$PAY_TEST_PASSWORD"
            if [ "$PAY_TEST_KEYRING" = empty-prompter ]; then # a new password is asked for twice
                xdotool key Tab type --delay 25 -- "$PAY_TEST_PASSWORD"
            fi
            xdotool key Return ;;
        dismiss) xdotool key Escape ;;
        *) exit 2 ;;
    esac
    until_gone && exit 0
done
echo "prompt.sh: the dialog stays" >&2
exit 1
