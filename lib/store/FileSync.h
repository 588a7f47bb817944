// SPDX-License-Identifier: MIT
//! What a power cut must not take back.
#pragma once

class QString;

namespace PayRecipients::FileSync {

//! Waits until what was written into a file is on the disk; false where that failed.
bool syncContents(const QString& path);

//! Waits, as far as the system can, until the names that files in the folder of this one got or lost are on the disk.
void syncNames(const QString& path);

//! Gives a file a second name in the same folder, for which even a full disk has room. False where that failed, as on
//! file systems on which a file has one name.
bool link(const QString& from, const QString& to);

//! Gives a finished file its name in the same folder: whenever the power goes, what has that name is whole. False,
//! and the file keeps its name, where that failed or something has the name.
bool rename(const QString& from, const QString& to);

} // namespace PayRecipients::FileSync
