# SPDX-License-Identifier: MIT
"""What only one platform has stands between an #if that names the platform, in a file for it alone."""
import re

from source_tree import CPP, files, main, text_of

HEADERS = re.compile(r'^\s*#\s*include\s*<((?:sys|netinet|arpa|linux|mach)/[^>]+|(?:unistd|signal|poll|fcntl|pthread|dlfcn'
                     r'|netdb|pwd|termios|strings|dirent|windows|winsock2|ws2tcpip|wincred|io|direct)\.h)>')
CALLS = re.compile(r'(?<![\w.>:"])(?:::)?(fork|memmem|fsync|umask|setrlimit|kill|waitpid|mkfifo|dup2|geteuid|getuid|getpid'
                   r'|mlock|prctl|poll|setenv|unsetenv|sigaction|socketpair|mkstemp|isatty)\s*\(')
GUARD = re.compile(r'Q_OS_|_WIN32|__GLIBC__|__linux__|__APPLE__|__unix__')
DIRECTIVE = re.compile(r'^\s*#\s*(if|ifdef|ifndef|elif|else|endif)\b(.*)')
OF_A_PLATFORM = re.compile(r'_(unix|windows|macos|linux)\.cpp$')


def check(root):
    for path in files(root, ['lib', 'app']):
        if path.suffix not in CPP or OF_A_PLATFORM.search(path.name) and has_guard(path):
            continue
        guards = []
        for number, line in enumerate(text_of(path).splitlines(), 1):
            if directive := DIRECTIVE.match(line):
                kind, condition = directive[1], directive[2]
                if kind.startswith('if'):
                    guards.append(bool(GUARD.search(condition)))
                elif kind == 'endif' and guards:
                    guards.pop()
                elif kind == 'elif' and guards:
                    guards[-1] = guards[-1] or bool(GUARD.search(condition))
                continue
            if any(guards):
                continue
            code = line.split('//')[0]
            if found := HEADERS.match(line):
                yield path, number, f'<{found[1]}> is of one platform and stands in no #if that names it'
            elif found := CALLS.search(code):
                yield path, number, f'{found[1]}() is of one platform and stands in no #if that names it'


def has_guard(path):
    """A file for one platform still needs its #if: every file is compiled everywhere."""
    return any(GUARD.search(line) for line in text_of(path).splitlines() if DIRECTIVE.match(line))


if __name__ == '__main__':
    main(check, __doc__)
