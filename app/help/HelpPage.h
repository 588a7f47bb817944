// SPDX-License-Identifier: MIT
//! The help, one page that is always at hand.
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace PayRecipients {

//! Shows `:/help/help_LANGUAGE.md`, with its headings beside it to jump to. Needs no network, and stays open beside the
//! window while the person does what it says.
class HelpPage : public QDialog {
    Q_OBJECT

public:
    explicit HelpPage(QWidget* parent = nullptr);

    //! The page for these languages, best first ("sw-KE", "en"); the English one where there is none of them.
    static QString fileFor(const QStringList& languages);

private:
    void listHeadings();
    void jumpTo(int heading);

    QListWidget* m_contents;
    QTextBrowser* m_text;
    QList<int> m_headings; //!< the block of each
};

} // namespace PayRecipients
