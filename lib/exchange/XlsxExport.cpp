// SPDX-License-Identifier: MIT
#include "exchange/XlsxExport.h"

#include "exchange/ScratchFile.h"
#include "exchange/Workbook.h"
#include "exchange/WorkbookParts.h"
#include "exchange/XlsxSheet.h"

#include <QStringList>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! How often the progress is told.
constexpr qsizetype recipientsAStep = 1'000;
// A limit of the format, in characters.
constexpr qsizetype longestSheetName = 31;

//! The recipients of one sheet.
struct Group {
    std::optional<Category> category;
    QList<const Recipient*> recipients;
};

QList<Group> groupsOf(const QList<Recipient>& recipients)
{
    QList<Group> groups;
    for (const Category category : allCategories)
        groups.append({ .category = category });
    groups.append(Group());
    for (const Recipient& recipient : recipients) {
        const std::optional<Category> category = recipient.category();
        groups[category ? static_cast<int>(*category) : groups.size() - 1].recipients.append(&recipient);
    }
    // A workbook needs a sheet, also where there is nobody.
    if (!recipients.isEmpty())
        groups.removeIf([](const Group& group) { return group.recipients.isEmpty(); });
    else
        groups.resize(1);
    return groups;
}

//! A name that the format allows and that no earlier sheet has.
QString sheetName(QString wanted, QStringList& taken)
{
    for (QChar& character : wanted) {
        if (u"[]:*?/\\'"_s.contains(character) || character.unicode() < 0x20 || character.isSurrogate())
            character = u' ';
    }
    wanted = wanted.simplified().left(longestSheetName).trimmed();
    QString name = wanted;
    for (int number = 2; name.isEmpty() || taken.contains(name, Qt::CaseInsensitive); ++number) {
        const QString suffix = u' ' + QString::number(number);
        name = (wanted.left(longestSheetName - suffix.size()) + suffix).trimmed();
    }
    taken.append(name);
    return name;
}

} // namespace

tl::expected<QByteArray, XlsxExport::Failure> XlsxExport::workbook(const QList<Recipient>& recipients,
    const Texts& texts, const QString& workFolder, const Progress& progress, const QTimeZone& timeZone)
{
    const QList<Group> groups = groupsOf(recipients);
    for (const Group& group : groups) {
        if (group.recipients.size() > mostRows)
            return tl::unexpected(Failure::TooManyRows);
    }
    ScratchFile file(workFolder);
    if (!file.isOpen())
        return tl::unexpected(Failure::CannotWrite);
    Workbook workbook(file.path(), workFolder);
    if (!workbook.isOpen())
        return tl::unexpected(workbook.failure());

    const XlsxSheet::Formats formats = workbook.makeFormats();
    WorkbookParts expected;
    QStringList names;
    qsizetype done = 0;
    for (const Group& group : groups) {
        const QByteArray name = sheetName(texts.sheetName(group.category), names).toUtf8();
        lxw_worksheet* lxwSheet = workbook.addSheet(name);
        if (lxwSheet == nullptr)
            return tl::unexpected(Failure::CannotWrite);
        XlsxSheet sheet(workbook.writer(), lxwSheet, formats, texts, timeZone);
        sheet.writeHeadings(group.category, group.recipients);
        for (const Recipient* recipient : group.recipients) {
            if (done % recipientsAStep == 0 && !goesOn(progress, done, recipients.size()))
                return tl::unexpected(Failure::Cancelled);
            sheet.writeRow(*recipient);
            ++done;
        }
        sheet.finish();
        if (sheet.failed())
            return tl::unexpected(Failure::CannotWrite);
        expected.rows += sheet.rows();
        expected.cells += sheet.cells();
    }
    if (!goesOn(progress, done, recipients.size()))
        return tl::unexpected(Failure::Cancelled);
    if (!workbook.close())
        return tl::unexpected(Failure::CannotWrite);
    QByteArray bytes = file.contents();
    if (WorkbookParts::of(bytes) != expected)
        return tl::unexpected(Failure::CannotWrite);
    return bytes;
}

} // namespace PayRecipients
