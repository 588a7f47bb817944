// SPDX-License-Identifier: MIT
#include "dialogs/ImportDialog.h"

#include "dialogs/ImportModel.h"
#include "recipients/RecipientBook.h"
#include "widgets/MessageBar.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringDecoder>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ImportDialog::ImportDialog(const RecipientBook& book, QString profileOrigin, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_profileOrigin(std::move(profileOrigin))
    , m_message(new MessageBar(this))
    , m_text(new QPlainTextEdit(this))
    , m_summary(new QLabel(this))
    , m_model(new ImportModel(book, this))
    , m_preview(new QTableView(this))
    , m_confirm(new QPushButton(tr("Import recipients"), this))
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);

    auto* hint
        = new QLabel(tr("&Paste any text that contains locations of recipients: a server log, an e-mail, a list. "
                        "You can also drop a file here."),
            this);
    hint->setWordWrap(true);
    hint->setBuddy(m_text);
    m_text->setAccessibleName(tr("Locations or table"));
    m_text->setPlaceholderText(u"https://api.kopokopo.com/api/v1/pay_recipients/…"_s);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAcceptDrops(false); // a drop is the dialog's, so that a file is read instead of named

    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setModel(m_model);
    m_preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_preview->setTabKeyNavigation(false);
    m_preview->setShowGrid(false);
    m_preview->setWordWrap(false);
    m_preview->setTextElideMode(Qt::ElideMiddle);
    m_preview->verticalHeader()->hide();
    m_preview->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_preview->horizontalHeader()->setStretchLastSection(true);
    m_preview->setColumnWidth(ImportModel::LineColumn, fontMetrics().averageCharWidth() * 10);
    m_preview->setColumnWidth(ImportModel::VerdictColumn, fontMetrics().averageCharWidth() * 40);

    auto* choose = new QPushButton(tr("Choose &file…"), this);
    choose->setAccessibleName(tr("Choose file"));
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    m_confirm->setAccessibleName(tr("Import recipients"));
    m_confirm->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(choose, QDialogButtonBox::ActionRole);
    buttons->addButton(m_confirm, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_message);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_summary);
    layout->addWidget(m_preview, 3);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 32);

    m_scanSoon.setSingleShot(true);
    m_scanSoon.setInterval(100ms);
    connect(&m_scanSoon, &QTimer::timeout, this, &ImportDialog::scan);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_confirm->setEnabled(false);
        m_scanSoon.start();
    });
    scan();
}

void ImportDialog::setText(const QString& text)
{
    m_text->setPlainText(text);
}

void ImportDialog::readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_message->showMessage(MessageBar::Kind::Problem,
            tr("The file %1 cannot be opened: %2. Choose another one.").arg(path, file.errorString()));
        return;
    }
    if (file.size() > largestFile) {
        m_message->showMessage(MessageBar::Kind::Problem,
            tr("The file %1 is larger than %2. Split it and import the parts.")
                .arg(path, locale().formattedDataSize(largestFile)));
        return;
    }
    const QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    m_message->clear();
    setText(decoder(bytes));
}

void ImportDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose a text file"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::readFile);
    dialog->open();
}

void ImportDialog::scan()
{
    const QString text = m_text->toPlainText();
    m_import = LocationImport::preview(text, m_book, m_profileOrigin);
    m_model->setRows(m_import.rows);

    using Verdict = LocationImport::Verdict;
    const int added = m_import.count(Verdict::New);
    const int known = m_import.count(Verdict::Known) + m_import.count(Verdict::Repeated);
    const int refused = m_import.count(Verdict::Refused) + m_import.count(Verdict::RefusedOrigin);
    if (text.trimmed().isEmpty()) {
        m_summary->setText(tr("Nothing to import yet."));
    } else if (m_import.rows.isEmpty()) {
        m_summary->setText(tr("No locations found in this text. A location looks like "
                              "%1/api/v1/pay_recipients/ followed by letters and digits.")
                               .arg(m_profileOrigin));
    } else {
        //: The parts of the summary of an import, joined with commas
        QStringList parts{ tr("%Ln new", nullptr, added), tr("%Ln known already", nullptr, known),
            tr("%Ln refused", nullptr, refused) };
        m_summary->setText(parts.join(u", "_s) + u"."_s);
    }
    m_confirm->setEnabled(added > 0);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        readFile(urls.first().toLocalFile());
    else
        setText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace PayRecipients
