// SPDX-License-Identifier: MIT
#include "trust/TextDifference.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace PayRecipients {

namespace {

constexpr qsizetype longest = 400; // work and memory grow with the square

void append(QList<TextDifference::Part>& parts, QStringView text, bool differs)
{
    if (text.isEmpty())
        return;
    if (!parts.isEmpty() && parts.last().differs == differs)
        parts.last().text += text;
    else
        parts.append({ text.toString(), differs });
}

//! How long the longest text is that both contain in order, from each pair of places on.
class CommonLengths {
public:
    CommonLengths(QStringView a, QStringView b)
        : m_width(static_cast<std::size_t>(b.size()) + 1)
        , m_lengths((static_cast<std::size_t>(a.size()) + 1) * m_width)
    {
        for (qsizetype i = a.size() - 1; i >= 0; --i) {
            for (qsizetype j = b.size() - 1; j >= 0; --j)
                m_lengths[place(i, j)] = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    int at(qsizetype i, qsizetype j) const { return m_lengths[place(i, j)]; }

private:
    std::size_t place(qsizetype i, qsizetype j) const
    {
        return static_cast<std::size_t>(i) * m_width + static_cast<std::size_t>(j);
    }

    std::size_t m_width;
    std::vector<int> m_lengths;
};

} // namespace

TextDifference TextDifference::of(const QString& before, const QString& after)
{
    TextDifference difference;
    const auto ends = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    const auto head = ends.first - before.cbegin();
    const auto tailEnds = std::mismatch(before.crbegin(), before.crend() - head, after.crbegin(), after.crend() - head);
    const auto tail = tailEnds.first - before.crbegin();
    const QStringView a = QStringView(before).sliced(head, before.size() - head - tail);
    const QStringView b = QStringView(after).sliced(head, after.size() - head - tail);

    append(difference.before, QStringView(before).first(head), false);
    append(difference.after, QStringView(after).first(head), false);
    qsizetype i = 0;
    qsizetype j = 0;
    std::optional<CommonLengths> lengths;
    if (a.size() <= longest && b.size() <= longest)
        lengths.emplace(a, b);
    // Of texts that have little in common, what is alike is chance, and marks here and there only hide it.
    if (lengths && 2 * (head + tail + lengths->at(0, 0)) >= std::max(before.size(), after.size())) {
        const CommonLengths& common = *lengths;
        while (i < a.size() && j < b.size()) {
            if (a[i] == b[j]) {
                append(difference.before, a.sliced(i++, 1), false);
                append(difference.after, b.sliced(j++, 1), false);
            } else if (common.at(i + 1, j) >= common.at(i, j + 1)) {
                append(difference.before, a.sliced(i++, 1), true);
            } else {
                append(difference.after, b.sliced(j++, 1), true);
            }
        }
    }
    append(difference.before, a.sliced(i), true);
    append(difference.after, b.sliced(j), true);
    append(difference.before, QStringView(before).last(tail), false);
    append(difference.after, QStringView(after).last(tail), false);
    return difference;
}

} // namespace PayRecipients
