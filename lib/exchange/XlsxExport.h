// SPDX-License-Identifier: MIT
//! Recipients as a workbook for spreadsheets.
#pragma once

#include "exchange/Progress.h"
#include "recipients/Recipient.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <functional>
#include <optional>
#include <tl/expected.hpp>

namespace PayRecipients {

//! Makes XLSX: one sheet a category, and one for those without a category.
//!
//! Each sheet has a row of headings with a filter, which stays in sight, then a row a recipient: name, account, status
//! and reference, what its type has of its own, whatever else is known of any of them, nickname, note and time of the
//! last change. The values are the shown ones, as people are to see them: nothing reads a workbook back, so that what
//! hides in a name can be made visible. Every one of them but the time is a text cell: nothing is read as a number, a
//! formula or a link, so that leading zeros stay.
class XlsxExport {
public:
    //! The most recipients of one category: what a sheet has room for (a limit of the format).
    static constexpr qsizetype mostRows = 1'048'575;
    //! Longer values are cut (a limit of the format). In UTF-16 code units.
    static constexpr qsizetype longestValue = 32'767;

    //! The words of the workbook, in the person's language.
    struct Texts {
        std::function<QString(Field)> fieldName;
        //! Nothing: those without a category. What the format forbids in the names of sheets is replaced.
        std::function<QString(std::optional<Category>)> sheetName;
        QString name;
        QString account;
        QString updated;
        //! What people see of a value in which characters hide; none: as it is.
        std::function<QString(const QString&)> visible{};
    };

    enum class Failure {
        TooManyRows, //!< more than mostRows in one category
        CannotWrite, //!< no room for temporary files, or no right to make them
        NotInstalled, //!< the part of the program that writes workbooks
        Cancelled, //!< the progress callback said so
    };

    //! Takes about a second for 50 000 recipients, and belongs into a worker thread.
    //! \param workFolder where temporary files may be made, best the folder into which the workbook goes; they have no
    //! names there, so that none stays
    //! \param progress counts recipients
    //! \param timeZone that of the times of change, because a spreadsheet's times have none
    static tl::expected<QByteArray, Failure> workbook(const QList<Recipient>& recipients, const Texts& texts,
        const QString& workFolder, const Progress& progress = {},
        const QTimeZone& timeZone = QTimeZone::systemTimeZone());
};

} // namespace PayRecipients
