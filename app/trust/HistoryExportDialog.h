// SPDX-License-Identifier: MIT
//! Asks for a period and writes its history into a file.
#pragma once

#include "exchange/TextTable.h"
#include "recipients/HistoryEvent.h"
#include "widgets/GrowingDialog.h"

#include <QFutureWatcher>

#include <optional>

class QCheckBox;
class QDateEdit;
class QPushButton;

namespace PayRecipients {

class MessageBar;
class RecipientBook;

//! Of one recipient or of all. Accepted when the file is there; until then every failure is said in it.
class HistoryExportDialog : public GrowingDialog {
    Q_OBJECT

public:
    //! \param book must outlive the dialog
    //! \param key nothing: of all recipients, removed ones included
    HistoryExportDialog(const RecipientBook& book, std::optional<RecipientKey> key, QWidget* parent = nullptr);
    ~HistoryExportDialog() override;

    HistoryQuery query() const;
    //! Writes a workbook where the name ends in .xlsx, else a CSV file.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exported(int events, const QString& path);

private:
    void choosePath();
    void write(const QList<HistoryEvent>& events);
    void fail(const QString& sentence);

    const RecipientBook& m_book;
    std::optional<RecipientKey> m_key;
    QString m_path;
    int m_events = 0;
    QFutureWatcher<QString> m_writing; //!< what went wrong, in the system's words; empty if nothing

    MessageBar* m_message;
    QCheckBox* m_everything;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QPushButton* m_export;
};

//! The events as a table with a row each.
TextTable historyTable(const QList<HistoryEvent>& events, const RecipientBook& book);

} // namespace PayRecipients
