// SPDX-License-Identifier: MIT
#include "help/HelpPage.h"

#include "theme/Tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QDialogButtonBox>
#include <QFile>
#include <QListWidget>
#include <QLocale>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

HelpPage::HelpPage(QWidget* parent)
    : QDialog(parent)
    , m_contents(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Pay Recipients help"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setWordWrap(true);
    m_contents->setSpacing(Spacing::tight);
    m_text->setAccessibleName(tr("Help"));
    m_text->setOpenLinks(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(Spacing::large);

    QFile file(fileFor(QLocale().uiLanguages()));
    if (file.open(QIODevice::ReadOnly)) {
        file.readLine(); // the licence, which would be shown: there is no HTML here, comments included
        m_text->document()->setMarkdown(QString::fromUtf8(file.readAll()), QTextDocument::MarkdownNoHTML);
    }
    m_text->moveCursor(QTextCursor::Start);
    listHeadings();
    connect(m_contents, &QListWidget::currentRowChanged, this, &HelpPage::jumpTo);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* sides = new QSplitter(this);
    sides->addWidget(m_contents);
    sides->addWidget(m_text);
    sides->setStretchFactor(1, 1);
    sides->setChildrenCollapsible(false);
    const int width = fontMetrics().averageCharWidth();
    sides->setSizes({ width * 28, width * 82 });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(sides, 1);
    layout->addWidget(buttons);
    resize(width * 118, fontMetrics().lineSpacing() * 40);
    m_text->setFocus();
}

QString HelpPage::fileFor(const QStringList& languages)
{
    for (const QString& language : languages) {
        const QString path = u":/help/help_%1.md"_s.arg(language.section(u'-', 0, 0));
        if (QFile::exists(path))
            return path;
    }
    return u":/help/help_en.md"_s;
}

void HelpPage::listHeadings()
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        m_headings << block.blockNumber();
        m_contents->addItem(block.text());
    }
}

void HelpPage::jumpTo(int heading)
{
    if (heading < 0)
        return;
    const QTextBlock block = m_text->document()->findBlockByNumber(m_headings.at(heading));
    // What reads aloud follows the cursor, the eye follows the scroll bar.
    m_text->setTextCursor(QTextCursor(block));
    const QRectF place = m_text->document()->documentLayout()->blockBoundingRect(block);
    m_text->verticalScrollBar()->setValue(static_cast<int>(place.top()));
}

} // namespace PayRecipients
