// SPDX-License-Identifier: MIT
//! Any bytes as what the service says when it refuses: its words, and the headers that say when to come back.
#include "FuzzTarget.h"

#include "k2/RetryDelay.h"
#include "k2/ServiceMessage.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QString secret = u"s3cret & more"_s;

void requirePlain(const QString& line, qsizetype longest)
{
    require(line.size() <= longest && line == line.trimmed() && line.isValidUtf16());
    require(!line.contains(secret));
    for (const char32_t character : line.toUcs4()) {
        const QChar::Category category = QChar::category(character);
        require(category != QChar::Other_Control && category != QChar::Other_Format);
        require(category != QChar::Separator_Line && category != QChar::Separator_Paragraph);
    }
}

void requireSoundDelay(const QByteArray& retryAfter, const QByteArray& date)
{
    using namespace std::chrono_literals;
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    const auto delay = k2::parseRetryAfter(retryAfter, date, now);
    require(!delay || (*delay >= 0ms && *delay <= 24h));
    const auto wait = k2::retryDelay(1, delay, 1min);
    require(!wait || (*wait >= 0ms && *wait <= 1min));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const k2::ServiceMessage message = k2::parseServiceError(bytes, { secret });
    requirePlain(message.code, k2::ServiceMessage::longestCode);
    requirePlain(message.text, k2::ServiceMessage::longestText);
    const qsizetype end = bytes.indexOf('\n');
    requireSoundDelay(bytes.first(std::max<qsizetype>(end, 0)), bytes.mid(end + 1));
    requireSoundDelay(bytes, {});
    return 0;
}
