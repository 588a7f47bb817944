// SPDX-License-Identifier: MIT
#include "trust/WhoIsThisDialog.h"

#include "exchange/TextTable.h"
#include "exchange/WholeFile.h"
#include "recipients/RecipientBook.h"
#include "recipients/StatusMark.h"
#include "trust/TrustText.h"
#include "widgets/MessageBar.h"
#include "widgets/MutedLabel.h"
#include "widgets/PlainItemToolTips.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostShown = 5000; // saved are all

enum Column { PlaceColumn, WhatColumn, WhoColumn, RemedyColumn, ColumnCount };

} // namespace

WhoIsThisDialog::WhoIsThisDialog(const RecipientBook& book, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_message(new MessageBar(this))
    , m_text(new QPlainTextEdit(this))
    , m_hint(new MutedLabel(this))
    , m_summary(new QLabel(this))
    , m_table(new QTreeWidget(this))
    , m_remedy(new QLabel(this))
    , m_show(new QPushButton(tr("&Show recipient"), this))
    , m_save(new QPushButton(tr("Save &findings…"), this))
{
    setWindowTitle(tr("Who is this?"));
    setAcceptDrops(true);
    auto* label = new QLabel(tr("&Paste or drop anything: a payment request, a phone number, a list, a log. It does "
                                "not leave this computer."),
        this);
    label->setWordWrap(true);
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("Text to look through"));
    m_text->setAcceptDrops(false); // a drop is the dialog's, so that a file is read instead of named
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(fontMetrics().height() * 8);
    for (QLabel* sentence : { m_hint, m_summary, m_remedy }) {
        sentence->setTextFormat(Qt::PlainText);
        sentence->setWordWrap(true);
    }
    m_table->setAccessibleName(tr("Findings"));
    new PlainItemToolTips(m_table);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setHeaderLabels({ tr("Where"), tr("What"), tr("Whose"), tr("What to do") });
    m_table->header()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(PlaceColumn, character * 14);
    m_table->setColumnWidth(WhatColumn, character * 40);
    m_table->setColumnWidth(WhoColumn, character * 32);
    m_show->setAccessibleName(tr("Show recipient"));
    m_save->setAccessibleName(tr("Save findings"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_show, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->setFocusProxy(nullptr); // with its own, Tab goes round the first two buttons for ever
    for (QAbstractButton* button : buttons->buttons())
        static_cast<QPushButton*>(button)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT recipientChosen(currentKey()); });
    connect(m_save, &QPushButton::clicked, this, &WhoIsThisDialog::choosePath);
    connect(&m_saving, &QFutureWatcherBase::finished, this, &WhoIsThisDialog::sayHowSavingEnded);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &WhoIsThisDialog::updateButtons);
    connect(m_table, &QTreeWidget::itemActivated, this, [this] {
        if (m_show->isEnabled())
            Q_EMIT recipientChosen(currentKey());
    });
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(200ms);
    connect(&m_searchSoon, &QTimer::timeout, this, &WhoIsThisDialog::search);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_file.clear();
        m_searchSoon.start();
    });
    connect(&m_search, &WhoIsThisSearch::finished, this, &WhoIsThisDialog::showOutcome);
    // What the book learns in between may be the answer.
    connect(&book, &RecipientBook::changed, &m_searchSoon, qOverload<>(&QTimer::start));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_text);
    layout->addWidget(m_message);
    layout->addWidget(m_hint);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remedy);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 36);
    m_text->setFocus();
    showOutcome({});
}

WhoIsThisDialog::~WhoIsThisDialog() = default;

void WhoIsThisDialog::search()
{
    if (m_file.isEmpty())
        m_search.searchText(m_text->toPlainText(), m_book.snapshot());
    else
        m_search.searchFile(m_file, m_book.snapshot());
}

void WhoIsThisDialog::searchFile(const QString& path)
{
    m_text->clear();
    m_file = path;
    m_text->setPlaceholderText(QFileInfo(path).fileName());
    m_searchSoon.start();
}

void WhoIsThisDialog::showOutcome(const WhoIsThisSearch::Outcome& outcome)
{
    m_message->clear();
    const QString name = QFileInfo(m_file).fileName();
    if (outcome.tooLarge)
        m_message->showMessage(MessageBar::Kind::Problem,
            tr("The file %1 is larger than %2. Paste the part of it that you need.")
                .arg(name, locale().formattedDataSize(WhoIsThisSearch::largestFile)));
    else if (!outcome.problem.isEmpty())
        m_message->showMessage(MessageBar::Kind::Problem,
            tr("The file %1 cannot be opened: %2. Choose another one.").arg(name, outcome.problem));
    m_findings = outcome.findings;
    m_table->clear();
    int bad = 0;
    QList<QTreeWidgetItem*> rows;
    const QIcon attention = StatusMark::iconOf(StatusMark::Shape::Attention);
    const QIcon fine = StatusMark::iconOf(StatusMark::Shape::Approved);
    for (const Finding& finding : std::as_const(m_findings)) {
        const bool isBad = finding.marks != Finding::Marks();
        bad += isBad ? 1 : 0;
        if (rows.size() >= mostShown)
            continue;
        const QString remedy = remedyText(finding);
        auto* row = new QTreeWidgetItem({ placeText(finding), findingText(finding), ownersText(finding, m_book),
            remedy.isEmpty() ? tr("Known and approved") : remedy });
        row->setIcon(PlaceColumn, isBad ? attention : fine);
        for (int column = 0; column < ColumnCount; ++column)
            row->setToolTip(column, row->text(column));
        rows << row;
    }
    m_table->addTopLevelItems(rows);
    for (const int column : { PlaceColumn, WhatColumn, WhoColumn }) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), fontMetrics().averageCharWidth() * 44));
    }
    if (!rows.isEmpty())
        m_table->setCurrentItem(rows.first());
    const auto count = static_cast<int>(m_findings.size());
    m_summary->setVisible(count > 0);
    m_summary->setText(bad == 0 ? tr("Found %Ln, all of them known and approved.", nullptr, count)
                                //: %1 is the sentence part "Found 3"
                                : tr("%1; %Ln need a look.", nullptr, bad).arg(tr("Found %Ln", nullptr, count)));
    updateHint(outcome.tooLarge || !outcome.problem.isEmpty());
    updateButtons();
}

void WhoIsThisDialog::updateHint(bool isProblem)
{
    m_hint->setVisible(m_findings.isEmpty() && !isProblem);
    const bool isAsked = !m_file.isEmpty() || !m_text->toPlainText().trimmed().isEmpty();
    m_hint->setText(isAsked
            ? tr("No reference, phone number or account that could be somebody's was found. Paste the whole of one.")
            : tr("Each destination reference, phone number and account in the text is listed here, with whose it is in "
                 "your address book."));
}

RecipientKey WhoIsThisDialog::currentKey() const
{
    const int row = m_table->indexOfTopLevelItem(m_table->currentItem());
    return row < 0 || m_findings[row].known.isEmpty() ? RecipientKey::None : m_findings[row].known.first();
}

void WhoIsThisDialog::updateButtons()
{
    m_show->setEnabled(currentKey() != RecipientKey::None);
    m_save->setEnabled(!m_findings.isEmpty() && !m_saving.isRunning());
    // The row has room for its beginning only.
    const int row = m_table->indexOfTopLevelItem(m_table->currentItem());
    m_remedy->setText(row < 0 ? QString() : remedyText(m_findings[row]));
}

TextTable WhoIsThisDialog::table() const
{
    TextTable table{ { tr("Where"), tr("What"), tr("Whose"), tr("What to do") }, {} };
    for (const Finding& finding : m_findings)
        table.rows.append(
            { placeText(finding), findingText(finding), ownersText(finding, m_book), remedyText(finding) });
    return table;
}

QByteArray WhoIsThisDialog::csv() const
{
    return table().toCsv();
}

void WhoIsThisDialog::choosePath()
{
    auto* dialog = new QFileDialog(this, tr("Save the findings"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("CSV files (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("findings") + u".csv"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &WhoIsThisDialog::saveTo);
    dialog->open();
}

void WhoIsThisDialog::saveTo(const QString& path)
{
    m_savedPath = path;
    m_saving.setFuture(QtConcurrent::run([table = table(), path]() -> QString {
        const auto written = WholeFile::write(path, table.toCsv(), WholeFile::Readers::Owner);
        return written ? QString() : written.error().text;
    }));
    updateButtons();
}

void WhoIsThisDialog::sayHowSavingEnded()
{
    updateButtons();
    const QString shown = QDir::toNativeSeparators(m_savedPath);
    if (const QString problem = m_saving.result(); problem.isEmpty())
        m_message->showMessage(MessageBar::Kind::Success, tr("Saved as %1.").arg(shown));
    else
        m_message->showMessage(MessageBar::Kind::Problem,
            tr("The file %1 could not be written: %2. Choose another place.").arg(shown, problem));
}

void WhoIsThisDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void WhoIsThisDialog::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        searchFile(urls.first().toLocalFile());
    else
        m_text->setPlainText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace PayRecipients
