#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# session.sh [--keyring MODE] [--home DIR] [--wm openbox|none] [--geometry WxHxD] [--keep] -- COMMAND [ARGUMENTS]
#
# Runs COMMAND on a private desktop: its own X display, session bus, accessibility bus, Secret Service, HOME and XDG
# folders. Nothing of the caller's desktop leaks in, several run side by side, and only what was started here is ended.
# The exit status is COMMAND's; 70 when the desktop could not be made.
#
#   --keyring MODE  (unlocked unless said otherwise)
#       unlocked        a keyring "login" with the password $PAY_TEST_PASSWORD, open
#       locked          the same, locked, and nobody there to ask for the password
#       prompter        locked, and an unlock dialog appears on the display when a program wants a secret
#       empty           a Secret Service without any keyring, and nobody to ask for a new one's password
#       empty-prompter  the same, but the "choose a password" dialog appears
#       none            no Secret Service, and none can be started
#       activate        Debian's own bus: everything in /usr/share/dbus-1/services starts when it is called
#   --home DIR          use DIR as HOME and leave it there afterwards (to start the "same computer" again)
#   --wm none           no window manager
#   --geometry WxHxD    size and depth of the display (1280x800x24)
#   --keep              leave the temporary folder and say where it is
#
# COMMAND finds in its environment, beside what a desktop sets: PAY_TEST_ROOT (the temporary folder, with the logs),
# PAY_TEST_KEYRING (the mode), PAY_TEST_KEYRING_PID and PAY_TEST_PASSWORD. PAY_TEST_ACCESSIBILITY=0 leaves
# the accessibility bus out.
set -u
KEYRING=unlocked HOME_DIRECTORY='' WINDOW_MANAGER=openbox GEOMETRY=1280x800x24 KEEP=0
usage() { sed -n '/^# session\.sh/,/^set -u/{/^set -u/d;s/^# \{0,1\}//;p}' "$0" >&2; exit 2; }
while [ $# -gt 0 ]; do
    case "$1" in
        --keyring) KEYRING=${2:-}; shift 2 ;;
        --home) HOME_DIRECTORY=${2:-}; shift 2 ;;
        --wm) WINDOW_MANAGER=${2:-}; shift 2 ;;
        --geometry) GEOMETRY=${2:-}; shift 2 ;;
        --keep) KEEP=1; shift ;;
        --) shift; break ;;
        -*) usage ;;
        *) break ;;
    esac
done
[ $# -gt 0 ] || usage
case $KEYRING in unlocked | locked | prompter | empty | empty-prompter | none | activate) ;; *) usage ;; esac

ROOT=$(mktemp -d /tmp/pt.XXXXXX) || exit 70 # short, because the path of a socket has at most 107 bytes
TAG=pt-$$-${ROOT##*.}
STARTED=()
say() { echo "session.sh: $*" >&2; }
fail() { say "$*"; exit 70; }

# start LOG COMMAND...: in the background, and ended by the kernel should this script be killed outright.
start() {
    local log=$1
    shift
    setpriv --pdeathsig TERM -- "$@" >"$ROOT/$log.log" 2>&1 &
    STARTED+=($!)
}

# Everything that descends from here carries the tag in its environment, whoever its parent is by now (what the bus
# started on demand, daemons). This script does not: its environment was fixed before the tag was exported.
tagged() {
    local file
    for file in $(grep -lzxsF "PAY_TEST_TAG=$TAG" /proc/[0-9]*/environ); do
        file=${file#/proc/}
        echo "${file%/environ}"
    done
}
isOurs() { case " ${STARTED[*]:-} " in *" $1 "*) return 0 ;; esac; return 1; }
guests() { local pid; for pid in $(tagged); do isOurs "$pid" || echo "$pid"; done; }
terminate() { kill -TERM "$1" 2>/dev/null && kill -CONT "$1" 2>/dev/null; } # a stopped process would not notice

cleanup() {
    local status=$? pid i
    trap '' INT TERM HUP
    trap - EXIT
    # Guests first, then the desktop in reverse order, so that nobody complains about a display or bus that went away.
    for pid in $(guests); do terminate "$pid"; done
    for ((i = 0; i < 40; i++)); do [ -z "$(guests)" ] && break; sleep .05; done
    for ((i = ${#STARTED[@]} - 1; i >= 0; i--)); do terminate "${STARTED[i]}"; done
    for ((i = 0; i < 60; i++)); do [ -z "$(tagged)" ] && [ -z "$(jobs -pr)" ] && break; sleep .05; done
    for pid in $(tagged) $(jobs -pr); do kill -KILL "$pid" 2>/dev/null; done
    wait 2>/dev/null
    if [ "$KEEP" = 1 ]; then say "kept $ROOT"; else rm -rf "$ROOT"; fi
    exit "$status"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# ---- Environment
unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS DBUS_SESSION_BUS_PID DBUS_STARTER_ADDRESS \
    DBUS_STARTER_BUS_TYPE AT_SPI_BUS_ADDRESS XDG_CURRENT_DESKTOP DESKTOP_SESSION GNOME_DESKTOP_SESSION_ID \
    KDE_FULL_SESSION KDE_SESSION_VERSION GNOME_KEYRING_CONTROL SSH_AUTH_SOCK NO_AT_BRIDGE QT_STYLE_OVERRIDE \
    QT_QPA_PLATFORMTHEME QT_NO_GLIB QT_ACCESSIBILITY XDG_SESSION_ID XDG_ACTIVATION_TOKEN DESKTOP_STARTUP_ID \
    XMODIFIERS QT_IM_MODULE GTK_IM_MODULE GTK_MODULES
export HOME=${HOME_DIRECTORY:-$ROOT/home}
export XDG_RUNTIME_DIR=$ROOT/run XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share \
    XDG_CACHE_HOME=$HOME/.cache XDG_STATE_HOME=$HOME/.local/state XDG_SESSION_TYPE=x11 TMPDIR=$ROOT/tmp
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME" "$ROOT/services" "$TMPDIR" \
    || fail "cannot make HOME in $HOME"
mkdir -m 700 -p "$XDG_RUNTIME_DIR" || fail "cannot make $XDG_RUNTIME_DIR"
export LANG=${LANG:-C.UTF-8} GSETTINGS_BACKEND=memory GTK_A11Y=atspi
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
export PAY_TEST_TAG=$TAG PAY_TEST_ROOT=$ROOT PAY_TEST_KEYRING=$KEYRING
export PAY_TEST_PASSWORD=${PAY_TEST_PASSWORD:-throwaway}
unset PAY_TEST_KEYRING_PID

# ---- Display: the server chooses a free number, and tells it once it listens
mkfifo "$ROOT/display" || fail "cannot make a pipe in $ROOT"
exec 4<>"$ROOT/display" # opened both ways, so that neither side waits for the other
start xvfb Xvfb -displayfd 4 -screen 0 "$GEOMETRY" -nolisten tcp -noreset -dpi 96
read -r -t 30 display <&4 || fail "no display: $(tail -n 3 "$ROOT/xvfb.log")"
exec 4>&-
export DISPLAY=:$display

# ---- Session bus
SERVICES=/usr/share/dbus-1/services
offer() { # makes services startable; without systemd, which is not there
    local file
    for file in "$@"; do
        [ -e "$file" ] && sed '/^SystemdService/d' "$file" >"$ROOT/services/${file##*/}"
    done
}
case $KEYRING in
    prompter | empty-prompter) offer $SERVICES/org.a11y.Bus.service $SERVICES/org.gnome.keyring.*Prompter.service ;;
    activate) offer $SERVICES/*.service; rm -f "$ROOT"/services/*systemd* ;;
    *) offer $SERVICES/org.a11y.Bus.service ;;
esac
cat >"$ROOT/bus.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type><keep_umask/><listen>unix:path=$XDG_RUNTIME_DIR/bus</listen><auth>EXTERNAL</auth>
  <servicedir>$ROOT/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
XML
start bus dbus-daemon --config-file="$ROOT/bus.conf" --nofork --nopidfile
for ((i = 0; i < 200; i++)); do [ -S "$XDG_RUNTIME_DIR/bus" ] && break; sleep .05; done
[ -S "$XDG_RUNTIME_DIR/bus" ] || fail "no session bus: $(tail -n 3 "$ROOT/bus.log")"
export DBUS_SESSION_BUS_ADDRESS=unix:path=$XDG_RUNTIME_DIR/bus
awaitName() { gdbus wait --session --timeout 20 "$1" >/dev/null 2>&1; }

# ---- Accessibility
if [ "${PAY_TEST_ACCESSIBILITY:-1}" = 1 ]; then
    start accessibility /usr/libexec/at-spi-bus-launcher --launch-immediately
    awaitName org.a11y.Bus || fail "no accessibility bus: $(tail -n 3 "$ROOT/accessibility.log")"
fi

# ---- Secret Service
if [ "$KEYRING" != none ] && [ "$KEYRING" != activate ]; then
    # A test may fill its disk (prlimit --fsize): that must fail as it does there, not end the service.
    daemon=(env --ignore-signal=XFSZ gnome-keyring-daemon --foreground --components=secrets
        --control-directory="$XDG_RUNTIME_DIR/keyring")
    case $KEYRING in
        empty*) start keyring "${daemon[@]}" ;;
        *)  # a pipe, not a file: the password is all that is read, to the last byte
            printf %s "$PAY_TEST_PASSWORD" | setpriv --pdeathsig TERM -- "${daemon[@]}" --unlock \
                >"$ROOT/keyring.log" 2>&1 &
            STARTED+=($!) ;;
    esac
    export PAY_TEST_KEYRING_PID=${STARTED[-1]}
    awaitName org.freedesktop.secrets || fail "no Secret Service: $(tail -n 3 "$ROOT/keyring.log")"
    case $KEYRING in
        locked | prompter)
            gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
                --method org.freedesktop.Secret.Service.Lock "['/org/freedesktop/secrets/collection/login']" \
                >/dev/null || fail "cannot lock the keyring" ;;
    esac
fi

# ---- Window manager
if [ "$WINDOW_MANAGER" = openbox ]; then
    start openbox openbox --sm-disable
    for ((i = 0; i < 200; i++)); do
        xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
        sleep .05
    done
fi

setpriv --pdeathsig TERM -- "$@" <&0 &
COMMAND=$!
wait $COMMAND
exit $?
