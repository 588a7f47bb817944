// SPDX-License-Identifier: MIT
#include "exchange/WholeFile.h"

#include <QSaveFile>

namespace PayRecipients {

tl::expected<void, WholeFile::Failure> WholeFile::write(const QString& path, QByteArrayView bytes, Readers readers)
{
    QSaveFile file(path);
    const auto failure = [&file] { return tl::unexpected(Failure{ file.error(), file.errorString() }); };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    // Before there is anything to read.
    if (readers == Readers::Owner && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure();
    // A disk that gets full takes a part of the bytes without an error; only the next attempt has one.
    while (!bytes.isEmpty()) {
        const qint64 written = file.write(bytes.data(), bytes.size());
        if (written <= 0)
            return failure();
        bytes = bytes.sliced(static_cast<qsizetype>(written));
    }
    if (!file.flush() || !file.commit())
        return failure();
    return {};
}

} // namespace PayRecipients
