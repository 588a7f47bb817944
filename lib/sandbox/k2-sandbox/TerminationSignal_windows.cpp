// SPDX-License-Identifier: MIT
#include "TerminationSignal.h"

#ifdef Q_OS_WIN

#include <windows.h>

namespace sandbox {

namespace {

HANDLE asked = nullptr; // a console handler takes no argument

BOOL WINAPI handle(DWORD)
{
    return SetEvent(asked);
}

} // namespace

TerminationSignal::TerminationSignal()
{
    asked = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    SetConsoleCtrlHandler(handle, TRUE);
}

TerminationSignal::~TerminationSignal()
{
    SetConsoleCtrlHandler(handle, FALSE);
    CloseHandle(asked);
}

void TerminationSignal::wait()
{
    WaitForSingleObject(asked, INFINITE);
}

} // namespace sandbox

#endif
