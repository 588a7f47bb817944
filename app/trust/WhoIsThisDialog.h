// SPDX-License-Identifier: MIT
//! Asks for any text and names every recipient in it.
#pragma once

#include "recipients/RecipientKey.h"
#include "trust/WhoIsThisSearch.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace PayRecipients {

class MessageBar;
class RecipientBook;
struct TextTable;

//! Stays open beside the window. Sends nothing anywhere.
class WhoIsThisDialog : public QDialog {
    Q_OBJECT

public:
    //! \param book must outlive the dialog
    explicit WhoIsThisDialog(const RecipientBook& book, QWidget* parent = nullptr);
    ~WhoIsThisDialog() override;

    void searchFile(const QString& path);
    //! The findings as a table for spreadsheets.
    QByteArray csv() const;
    //! In another thread; the dialog says how it ended.
    void saveTo(const QString& path);

Q_SIGNALS:
    void recipientChosen(PayRecipients::RecipientKey key);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void search();
    void showOutcome(const WhoIsThisSearch::Outcome& outcome);
    void choosePath();
    void updateHint(bool isProblem);
    void updateButtons();
    TextTable table() const;
    void sayHowSavingEnded();
    RecipientKey currentKey() const;

    const RecipientBook& m_book;
    WhoIsThisSearch m_search;
    QTimer m_searchSoon;
    QString m_file; //!< that was looked through, in place of the text
    QList<Finding> m_findings;
    QString m_savedPath;
    QFutureWatcher<QString> m_saving; //!< what went wrong, in the system's words; empty if nothing
    MessageBar* m_message;
    QPlainTextEdit* m_text;
    QLabel* m_hint; //!< in place of the summary, where nothing is listed
    QLabel* m_summary;
    QTreeWidget* m_table;
    QLabel* m_remedy;
    QPushButton* m_show;
    QPushButton* m_save;
};

} // namespace PayRecipients
