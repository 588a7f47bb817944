// SPDX-License-Identifier: MIT
#include "exchange/ImportDialog.h"

#include "exchange/ColumnsEditor.h"
#include "exchange/ImportPreview.h"
#include "exchange/SharedBook.h"
#include "exchange/TextDecoding.h"
#include "exchange/WholeFile.h"
#include "exchange/WrongRows.h"
#include "recipients/RecipientBook.h"
#include "text/RemarkText.h"
#include "widgets/MessageBar.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ImportDialog::ImportDialog(const RecipientBook& book, QString profileOrigin, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_profileOrigin(std::move(profileOrigin))
    , m_reader(new ImportReader(this))
    , m_reading(std::make_shared<ImportReading>())
    , m_message(new MessageBar(this))
    , m_text(new QPlainTextEdit(this))
    , m_fileName(new QLabel(this))
    , m_fileLine(makeFileLine())
    , m_readAs(new QComboBox(this))
    , m_readAsLabel(new QLabel(tr("&Read as"), this))
    , m_columns(new ColumnsEditor(this))
    , m_preview(new ImportPreview(this))
    , m_progress(new QProgressBar(this))
    , m_saveWrong(new QPushButton(tr("&Save the wrong rows…"), this))
    , m_confirm(new QPushButton(tr("Import recipients"), this))
    , m_lookUp(new QAction(tr("Look up payments"), this))
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);

    auto* hint = new QLabel(
        tr("&Paste a table of recipients, or any text that contains their locations: a server log, an "
           "e-mail, a list. You can also drop a file here, or choose one: a colleague's shared book, too."),
        this);
    hint->setWordWrap(true);
    hint->setBuddy(m_text);
    m_text->setAccessibleName(tr("Locations or table"));
    m_text->setPlaceholderText(u"https://api.kopokopo.com/api/v1/pay_recipients/…"_s);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAcceptDrops(false); // a drop is the dialog's, so that a file is read instead of named
    m_readAsLabel->setBuddy(m_readAs);
    m_readAs->addItem(tr("What it looks like"));
    m_readAs->addItem(tr("A table"));
    m_readAs->addItem(tr("Text with locations"));
    m_progress->setAccessibleName(tr("Reading"));
    m_progress->setRange(0, 100);
    m_progress->hide();
    m_columns->hide();
    m_saveWrong->setAccessibleName(tr("Save the wrong rows"));
    m_saveWrong->setEnabled(false);

    auto* choose = new QPushButton(tr("Choose &file…"), this);
    choose->setAccessibleName(tr("Choose file"));
    m_confirm->setAccessibleName(tr("Import recipients"));
    m_confirm->setDefault(true);
    m_confirm->setEnabled(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(choose, QDialogButtonBox::ActionRole);
    buttons->addButton(m_saveWrong, QDialogButtonBox::ActionRole);
    buttons->addButton(m_confirm, QDialogButtonBox::AcceptRole);

    auto* line = new QHBoxLayout;
    line->addWidget(m_readAsLabel);
    line->addWidget(m_readAs);
    line->addWidget(m_progress, 1);
    line->addStretch(0);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_message);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_fileLine);
    layout->addLayout(line);
    layout->addWidget(m_columns);
    layout->addWidget(m_preview, 4);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 40);

    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_saveWrong, &QPushButton::clicked, this, &ImportDialog::chooseWrongRowsFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(100ms);
    connect(&m_readSoon, &QTimer::timeout, this, &ImportDialog::startReading);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_request.columns.reset();
        m_request.headingRow = TableColumns::HeadingRow::Guess;
        readAgain();
    });
    connect(m_readAs, &QComboBox::activated, this, [this](int index) {
        m_request.readAs = static_cast<ImportRequest::ReadAs>(index);
        readAgain();
    });
    connect(m_columns, &ColumnsEditor::columnsCorrected, this, [this](const TableColumns& columns) {
        m_request.columns = columns;
        readAgain();
    });
    connect(m_columns, &ColumnsEditor::headingRowCorrected, this, [this](bool hasHeadingRow) {
        m_request.headingRow = hasHeadingRow ? TableColumns::HeadingRow::Present : TableColumns::HeadingRow::Absent;
        m_request.columns.reset();
        readAgain();
    });
    connect(m_reader, &ImportReader::progressed, m_progress, &QProgressBar::setValue);
    connect(m_reader, &ImportReader::finished, this, &ImportDialog::showReading);
    connect(m_lookUp, &QAction::triggered, this, [this] { Q_EMIT paymentsChosen(m_reading->payments.locations); });
}

ImportDialog::~ImportDialog() = default;

const RecipientImport& ImportDialog::import() const
{
    return m_preview->import();
}

QWidget* ImportDialog::makeFileLine()
{
    auto* line = new QWidget(this);
    m_fileName->setTextFormat(Qt::PlainText);
    auto* forget = new QPushButton(tr("Paste text &instead"), line);
    forget->setAccessibleName(tr("Paste text instead"));
    forget->setAutoDefault(false);
    connect(forget, &QPushButton::clicked, this, &ImportDialog::forgetFile);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fileName, 1);
    layout->addWidget(forget);
    line->hide();
    return line;
}

void ImportDialog::setText(const QString& text)
{
    forgetFile();
    m_text->setPlainText(text);
}

void ImportDialog::forgetFile()
{
    m_request.file.clear();
    m_request.columns.reset();
    m_request.headingRow = TableColumns::HeadingRow::Guess;
    m_fileLine->hide();
    m_text->show();
    readAgain();
}

void ImportDialog::readFile(const QString& path)
{
    const auto problem
        = [this](const QString& sentence) { m_message->showMessage(MessageBar::Kind::Problem, sentence); };
    if (QFileInfo(path).isDir())
        return problem(tr("%1 is a folder. Choose a file in it.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(tr("The file %1 cannot be opened: %2. Choose another one.").arg(path, file.errorString()));
    // Bounded by what is read, not by what the size says: a pipe has none.
    QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return problem(tr("The file %1 is larger than %2. Split it and import the parts.")
                           .arg(path, locale().formattedDataSize(largestFile)));
    if (SharedBook::inspect(bytes) != SharedBook::Failure::NotASharedBook) {
        Q_EMIT sharedBookChosen(path);
        return reject();
    }
    m_message->clear();
    m_request.columns.reset();
    m_request.headingRow = TableColumns::HeadingRow::Guess;
    if (bytes.size() <= largestShown)
        return setText(TextDecoding::decode(bytes).text);
    m_fileName->setText(tr("%1, %2").arg(QFileInfo(path).fileName(), locale().formattedDataSize(bytes.size())));
    m_request.file = std::move(bytes);
    m_fileLine->show();
    m_text->hide();
    readAgain();
}

void ImportDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose a file with recipients"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::readFile);
    dialog->open();
}

void ImportDialog::readAgain()
{
    m_reader->cancel();
    m_confirm->setEnabled(false);
    m_readSoon.start();
}

void ImportDialog::startReading()
{
    ImportRequest request = m_request;
    if (request.file.isEmpty())
        request.text = m_text->toPlainText();
    if (request.file.isEmpty() && request.text.trimmed().isEmpty()) {
        showReading(std::make_shared<ImportReading>());
        return m_preview->say(tr("Nothing to import yet."));
    }
    request.book = m_book.snapshot();
    request.profileOrigin = m_profileOrigin;
    m_reader->read(std::move(request));
    m_progress->setValue(0);
    m_progress->show();
}

void ImportDialog::showReading(const std::shared_ptr<const ImportReading>& reading)
{
    m_reading = reading;
    m_progress->hide();
    const bool isTable = reading->kind == ImportReading::Kind::Table;
    m_columns->setVisible(isTable);
    if (isTable)
        m_columns->setTable(reading->table, reading->columns);
    if (reading->import->rows().empty())
        m_preview->say(
            tr("No recipients found in this text. A location looks like %1/api/v1/pay_recipients/ followed by "
               "letters and digits; a table needs a heading such as Name, Phone number, Destination reference.")
                .arg(m_profileOrigin));
    else
        m_preview->setImport(reading->import, reading->book, m_profileOrigin);
    m_saveWrong->setEnabled(isTable && reading->import->count(RecipientImport::Verdict::Wrong) > 0);
    m_confirm->setEnabled(reading->import->hasChanges());
    offerPayments();
}

void ImportDialog::offerPayments()
{
    const auto count = static_cast<int>(m_reading->payments.locations.size());
    if (count > 0)
        m_message->showMessage(MessageBar::Kind::Information,
            tr("%Ln payments are named here. Kopo Kopo can tell whom they paid, and with what destination reference.",
                nullptr, count),
            { m_lookUp });
    else if (m_message->kind() == MessageBar::Kind::Information)
        m_message->clear();
}

void ImportDialog::say(const QString& sentence)
{
    m_message->showMessage(MessageBar::Kind::Warning, sentence);
}

void ImportDialog::accept()
{
    if (m_confirm->isEnabled())
        QDialog::accept();
}

void ImportDialog::chooseWrongRowsFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the wrong rows"), QString(), tr("CSV files (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("wrong rows") + u".csv"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::saveWrongRows);
    dialog->open();
}

void ImportDialog::saveWrongRows(const QString& path)
{
    QList<TableOffer> wrong;
    for (std::size_t row = 0; row < m_reading->import->rows().size(); ++row) {
        const RecipientImport::Row& one = m_reading->import->rows()[row];
        if (one.verdict == RecipientImport::Verdict::Wrong)
            wrong.append({ one.offer, m_reading->tableRows[static_cast<qsizetype>(row)] });
    }
    const auto reason = [this](const OfferedRecipient& offer) {
        QStringList reasons;
        for (const Remark& remark : offer.remarks) {
            if (isWrong(remark.kind))
                reasons << remarkText(remark, m_profileOrigin);
        }
        return reasons.join(u"; "_s);
    };
    const QByteArray csv = WrongRows::asCsv(m_reading->table, m_reading->columns, wrong, reason, tr("What is wrong"));
    if (const auto written = WholeFile::write(path, csv, WholeFile::Readers::AsUsual); !written)
        m_message->showMessage(MessageBar::Kind::Problem,
            tr("The file %1 could not be written: %2. Choose another place.").arg(path, written.error().text));
    else
        m_message->showMessage(MessageBar::Kind::Success,
            tr("Saved %Ln rows as %1. Mend them there and import that file.", nullptr, static_cast<int>(wrong.size()))
                .arg(path));
}

void ImportDialog::take(const QMimeData& dropped)
{
    QStringList files;
    for (const QUrl& url : dropped.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    if (files.isEmpty())
        return setText(dropped.text());
    readFile(files.first());
    if (files.size() > 1)
        m_message->showMessage(MessageBar::Kind::Warning,
            tr("Only %1 was read. Import the other files one after another.").arg(QFileInfo(files.first()).fileName()));
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    take(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace PayRecipients
