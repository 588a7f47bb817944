// SPDX-License-Identifier: MIT
#include "exchange/DelimitedText.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <map>
#include <new>

#include <csv.h>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! A first line that says how the cells are separated: "sep=;", also in quotes.
struct SeparatorLine {
    qsizetype size = 0; //!< with its line break; 0: there is none
    QChar separator;

    static SeparatorLine at(QStringView text)
    {
        constexpr qsizetype longest = 7; // in quotes
        qsizetype end = 0;
        while (end < text.size() && end <= longest && text[end] != u'\n' && text[end] != u'\r')
            ++end;
        QStringView line = text.first(end);
        if (line.size() > 2 && line.startsWith(u'"') && line.endsWith(u'"'))
            line = line.sliced(1, line.size() - 2);
        if (line.size() != 5 || !line.startsWith("sep="_L1, Qt::CaseInsensitive))
            return {};
        const bool isPair = text.sliced(end).startsWith("\r\n"_L1);
        return { std::min(text.size(), end + (isPair ? 2 : 1)), line.back() };
    }
};

} // namespace

//! Collects what libcsv finds, a chunk of the text at a time.
class DelimitedText::Parser {
public:
    //! \param line on which the text begins
    Parser(DelimitedText& result, int line)
        : m_result(result)
        , m_line(line)
    {
        // Every line break is reported, also those of blank lines: lines are counted by them.
        if (csv_init(&m_csv, CSV_REPALL_NL) != 0)
            throw std::bad_alloc();
        csv_set_delim(&m_csv, static_cast<unsigned char>(result.m_separator));
        csv_set_blk_size(&m_csv, 16384); // else a long cell is moved every 128 bytes
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&m_csv); }

    void parse(const QByteArray& bytes)
    {
        const auto size = static_cast<size_t>(bytes.size());
        if (csv_parse(&m_csv, bytes.constData(), size, &Parser::cellEnded, &Parser::rowEnded, this) != size)
            throw std::bad_alloc(); // without CSV_STRICT nothing else fails
    }

    void finish()
    {
        // Strict for a moment, because only so does libcsv say that the last quote is missing.
        csv_set_opts(&m_csv, CSV_STRICT | CSV_STRICT_FINI);
        if (csv_fini(&m_csv, &Parser::cellEnded, &Parser::rowEnded, this) != 0) {
            csv_set_opts(&m_csv, 0);
            csv_fini(&m_csv, &Parser::cellEnded, &Parser::rowEnded, this);
            m_result.m_isQuoteOpen = true;
        }
    }

private:
    static void cellEnded(void* bytes, size_t size, void* parser)
    {
        static_cast<Parser*>(parser)->addCell(
            QByteArrayView(static_cast<const char*>(bytes), static_cast<qsizetype>(size)));
    }

    static void rowEnded(int terminator, void* parser) { static_cast<Parser*>(parser)->endRow(terminator); }

    void addCell(QByteArrayView bytes)
    {
        m_result.m_text += bytes;
        m_result.m_cellEnds += m_result.m_text.size();
        m_lineBreaks += lineBreaksIn(bytes);
        m_previousTerminator = 0;
    }

    //! \param terminator the line break, or -1 at the end of the text
    void endRow(int terminator)
    {
        const bool isSecondHalf = terminator == '\n' && m_previousTerminator == '\r';
        m_previousTerminator = terminator;
        const qsizetype cells = m_result.m_cellEnds.size() - m_firstCell;
        const bool isBlank = m_result.m_text.size() == m_textBefore;
        if (isBlank) {
            m_result.m_cellEnds.resize(m_firstCell);
        } else {
            m_result.m_rows += Row{ m_firstCell, m_line };
            m_result.m_columnCount = std::max(m_result.m_columnCount, static_cast<int>(cells));
        }
        m_firstCell = m_result.m_cellEnds.size();
        m_textBefore = m_result.m_text.size();
        m_line += m_lineBreaks + (isSecondHalf ? 0 : 1);
        m_lineBreaks = 0;
    }

    //! LF, CR LF and CR are one line break each.
    static int lineBreaksIn(QByteArrayView bytes)
    {
        int breaks = 0;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < bytes.size() && bytes[i + 1] == '\n')))
                ++breaks;
        }
        return breaks;
    }

    DelimitedText& m_result;
    csv_parser m_csv{};
    qsizetype m_firstCell = 0; //!< of the row under way
    qsizetype m_textBefore = 0;
    int m_line;
    int m_lineBreaks = 0; //!< inside the row under way
    int m_previousTerminator = 0;
};

DelimitedText::Separator DelimitedText::guessSeparator(QStringView text)
{
    if (const QChar declared = SeparatorLine::at(text).separator; declared == u';')
        return Separator::Semicolon;
    else if (declared == u',')
        return Separator::Comma;
    else if (declared == u'\t')
        return Separator::Tab;
    constexpr qsizetype looked = 65536;
    const QStringView sample = text.first(std::min(text.size(), looked));
    Separator best = Separator::Comma;
    Regularity bestSoFar;
    for (const Separator separator : { Separator::Tab, Separator::Semicolon, Separator::Comma }) {
        const std::optional<DelimitedText> table = read(sample, separator);
        // The last row of a sample may be cut off.
        const int rows = table->rowCount() - (sample.size() < text.size() && table->rowCount() > 1 ? 1 : 0);
        const Regularity regularity = table->regularityOf(rows);
        if (separator == Separator::Tab && regularity.share > 0.8)
            return separator;
        if (regularity.share > bestSoFar.share
            || (regularity.share >= bestSoFar.share && regularity.width > bestSoFar.width)) {
            best = separator;
            bestSoFar = regularity;
        }
    }
    return best;
}

DelimitedText::Regularity DelimitedText::regularityOf(int rows) const
{
    std::map<int, int> rowsOfWidth;
    int cells = 0;
    int cellsWithQuote = 0;
    for (int row = 0; row < rows; ++row) {
        const int width = cellCount(row);
        ++rowsOfWidth[width];
        cells += width;
        for (int column = 0; column < width; ++column)
            cellsWithQuote += cell(row, column).contains(u'"') ? 1 : 0;
    }
    const auto usual = std::max_element(
        rowsOfWidth.begin(), rowsOfWidth.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (usual == rowsOfWidth.end() || usual->first < 2)
        return {};
    const double share = static_cast<double>(usual->second) / rows;
    // Quotes are left in cells where the text was cut inside quotes: at a separator that is none.
    const double believed = 1.0 - 0.5 * cellsWithQuote / cells;
    // A heading has the separator; a title above the table may have none.
    return { usual->first, share * believed * (cellCount(0) < 2 ? 0.5 : 1.0) };
}

std::optional<DelimitedText> DelimitedText::read(QStringView text, Separator separator, const Progress& progress)
{
    constexpr qsizetype chunk = 262144; // some ten milliseconds
    DelimitedText result;
    result.m_separator = separator;
    const qsizetype declaration = SeparatorLine::at(text).size;
    text = text.sliced(declaration);
    Parser parser(result, declaration > 0 ? 2 : 1);
    QStringEncoder encoder(QStringEncoder::Utf8);
    for (qsizetype position = 0; position < text.size(); position += chunk) {
        if (!goesOn(progress, position, text.size()))
            return std::nullopt;
        parser.parse(encoder(text.sliced(position, std::min(chunk, text.size() - position))));
    }
    parser.finish();
    result.m_text.squeeze();
    result.m_cellEnds.squeeze();
    result.m_rows.squeeze();
    if (!goesOn(progress, text.size(), text.size()))
        return std::nullopt;
    return result;
}

int DelimitedText::cellCount(int row) const
{
    const qsizetype end = row + 1 < rowCount() ? m_rows[row + 1].firstCell : m_cellEnds.size();
    return static_cast<int>(end - m_rows[row].firstCell);
}

QString DelimitedText::cell(int row, int column) const
{
    if (column < 0 || column >= cellCount(row))
        return {};
    const qsizetype index = m_rows[row].firstCell + column;
    const qsizetype begin = index == 0 ? 0 : m_cellEnds[index - 1];
    return QString::fromUtf8(QByteArrayView(m_text).sliced(begin, m_cellEnds[index] - begin));
}

} // namespace PayRecipients
