// SPDX-License-Identifier: MIT
//! Keeps the process's memory, secrets included, out of core files.
#pragma once

namespace PayRecipients {

//! Forbids core dumps for the rest of the process's life, where the platform writes any.
//! By RLIMIT_CORE; PR_SET_DUMPABLE would break the file dialogs of desktop portals.
void forbidCoreDumps();

} // namespace PayRecipients
