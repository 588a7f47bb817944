// SPDX-License-Identifier: MIT
//! Why a shared book was not made or opened.
#pragma once

namespace PayRecipients {

enum class SharedBookFailure {
    NotASharedBook, //!< another type of file
    NewerVersion, //!< made by a newer version of the program, and whole
    WrongPassphrase,
    Damaged, //!< a shared book, but not as it was written: changed, cut off, rearranged, or asking for too much
    NoMemory, //!< Argon2id could not get its memory
    TooLarge, //!< more than SharedBook::largestFile or SharedBook::mostRecipients
    Cancelled, //!< the progress callback said so
};

} // namespace PayRecipients
