// SPDX-License-Identifier: MIT
#include "exchange/ImportDialog.h"

#include "exchange/ColumnsEditor.h"
#include "exchange/ImportPreview.h"
#include "exchange/WholeFile.h"
#include "exchange/WrongRows.h"
#include "recipients/RecipientBook.h"
#include "text/RemarkText.h"
#include "widgets/MessageBar.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <chrono>
#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The wrong rows with the reason of each, as CSV.
QByteArray wrongRowsOf(const ImportReading& reading, const QString& profileOrigin)
{
    const auto reason = [&profileOrigin](const OfferedRecipient& offer) {
        QStringList reasons;
        for (const Remark& remark : offer.remarks) {
            if (isWrong(remark.kind))
                reasons << remarkText(remark, profileOrigin);
        }
        return reasons.join(u"; "_s);
    };
    const QString reasonHeading = ImportDialog::tr("What is wrong");
    QList<TableOffer> ofTable;
    QList<OfferedRecipient> ofText;
    for (std::size_t row = 0; row < reading.import->rows().size(); ++row) {
        const RecipientImport::Row& one = reading.import->rows()[row];
        if (one.verdict != RecipientImport::Verdict::Wrong)
            continue;
        if (reading.kind == ImportReading::Kind::Table)
            ofTable.append({ one.offer, reading.tableRows[static_cast<qsizetype>(row)] });
        else
            ofText.append(one.offer);
    }
    return reading.kind == ImportReading::Kind::Table
        ? WrongRows::asCsv(reading.table, reading.columns, ofTable, reason, reasonHeading)
        : WrongRows::asCsv(ofText, reason, ImportDialog::tr("Line"), reasonHeading);
}

} // namespace

ImportDialog::ImportDialog(RecipientBook& book, QString profileOrigin, QWidget* parent)
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
    , m_choose(new QPushButton(tr("Choose &file…"), this))
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

    m_choose->setAccessibleName(tr("Choose file"));
    m_confirm->setAccessibleName(tr("Import recipients"));
    m_confirm->setDefault(true);
    m_confirm->setEnabled(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_choose, QDialogButtonBox::ActionRole);
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

    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_saveWrong, &QPushButton::clicked, this, &ImportDialog::chooseWrongRowsFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(100ms);
    connect(&m_readSoon, &QTimer::timeout, this, &ImportDialog::startReading);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_text->document()->isEmpty())
            m_fileOfText.clear();
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
    // The book may be closed by whoever closes this, before it is deleted.
    connect(this, &QDialog::finished, m_preview, &ImportPreview::cancelPreparing);
    connect(m_preview, &ImportPreview::prepared, this, [this] { QDialog::accept(); });
    connect(m_reader, &ImportReader::progressed, m_progress, &QProgressBar::setValue);
    connect(m_reader, &ImportReader::finished, this, &ImportDialog::showReading);
    connect(&m_saving, &QFutureWatcherBase::finished, this, [this] { saySaved(m_saving.result()); });
    connect(m_lookUp, &QAction::triggered, this, [this] { Q_EMIT paymentsChosen(m_reading->payments.locations); });
}

ImportDialog::~ImportDialog() = default;

const RecipientImport& ImportDialog::import() const
{
    return m_preview->import();
}

std::shared_ptr<PreparedChanges> ImportDialog::takePrepared()
{
    return m_preview->takePrepared();
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
    m_fileOfText.clear();
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
    m_message->clear();
    m_request.columns.reset();
    m_request.headingRow = TableColumns::HeadingRow::Guess;
    m_request.file = path;
    m_fileName->setText(QFileInfo(path).fileName());
    m_fileLine->show();
    m_text->hide();
    readAgain();
}

//! What the reading has found the file to be.
void ImportDialog::takeFile(const ImportReading& reading)
{
    const QString path = std::exchange(m_request.file, {});
    const auto refuse = [this](const QString& sentence) {
        forgetFile();
        m_message->showMessage(MessageBar::Kind::Problem, sentence);
    };
    switch (reading.file) {
    case ImportReading::File::None:
        break;
    case ImportReading::File::Read:
        m_request.file = path;
        m_fileName->setText(tr("%1, %2").arg(QFileInfo(path).fileName(), locale().formattedDataSize(reading.fileSize)));
        break;
    case ImportReading::File::Shown:
        setText(reading.fileText);
        m_fileOfText = QFileInfo(path).fileName();
        break;
    case ImportReading::File::SharedBook:
        Q_EMIT sharedBookChosen(path);
        reject();
        break;
    case ImportReading::File::Folder:
        refuse(tr("%1 is a folder. Choose a file in it.").arg(path));
        break;
    case ImportReading::File::NotAFile:
        refuse(tr("%1 is no file that can be read. Choose another one.").arg(path));
        break;
    case ImportReading::File::Unreadable:
        refuse(tr("The file %1 cannot be opened: %2. Choose another one.").arg(path, reading.fileText));
        break;
    case ImportReading::File::TooLarge:
        refuse(tr("The file %1 is larger than %2. Split it and import the parts.")
                   .arg(path, locale().formattedDataSize(ImportRequest::largestFile)));
        break;
    case ImportReading::File::NotText:
        refuse(tr("The file %1 is neither text nor a table. Save it as CSV in the program that made it, or choose "
                  "another one.")
                   .arg(path));
        break;
    case ImportReading::File::Database:
        refuse(tr("The file %1 may be an address book of Pay Recipients. It is not imported, but can be used on this "
                  "computer: the help (Ctrl+F1) says how to move a book.")
                   .arg(path));
        break;
    }
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
    m_progress->hide();
    if (reading->file != ImportReading::File::None)
        takeFile(*reading);
    if (reading->file != ImportReading::File::None && reading->file != ImportReading::File::Read)
        return; // another reading is under way, or none is needed
    m_reading = reading;
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
    m_saveWrong->setEnabled(!m_saving.isRunning() && reading->import->count(RecipientImport::Verdict::Wrong) > 0);
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
    if (!m_confirm->isEnabled())
        return;
    setPreparing(true);
    m_preview->prepare(
        m_book, Source::Import, m_request.file.isEmpty() ? m_fileOfText : QFileInfo(m_request.file).fileName());
}

void ImportDialog::reject()
{
    if (!m_preview->isPreparing())
        return QDialog::reject();
    m_preview->cancelPreparing();
    setPreparing(false);
}

void ImportDialog::setPreparing(bool isPreparing)
{
    // What is being imported must not become something else meanwhile.
    for (QWidget* widget : std::initializer_list<QWidget*>{ m_text, m_fileLine, m_readAs, m_columns, m_choose })
        widget->setEnabled(!isPreparing);
    setAcceptDrops(!isPreparing);
    m_confirm->setEnabled(!isPreparing);
    m_lookUp->setEnabled(!isPreparing);
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
    m_saveWrong->setEnabled(false);
    m_saving.setFuture(QtConcurrent::run([reading = m_reading, origin = m_profileOrigin, path] {
        const QByteArray csv = wrongRowsOf(*reading, origin);
        const auto written = WholeFile::write(path, csv, WholeFile::Readers::AsUsual);
        return WrongRowsSaved{ path, reading->import->count(RecipientImport::Verdict::Wrong),
            written ? QString() : written.error().text, reading };
    }));
}

void ImportDialog::saySaved(const WrongRowsSaved& saved)
{
    m_saveWrong->setEnabled(m_reading->import->count(RecipientImport::Verdict::Wrong) > 0);
    if (saved.error.isEmpty())
        m_saved = saved.reading;
    else if (m_saved == saved.reading)
        m_saved.reset(); // a file that was written over
    if (!saved.error.isEmpty())
        m_message->showMessage(MessageBar::Kind::Problem,
            tr("The file %1 could not be written: %2. Choose another place.").arg(saved.path, saved.error));
    else
        m_message->showMessage(MessageBar::Kind::Success,
            tr("Saved %Ln rows as %1. Mend them there and import that file.", nullptr, saved.count).arg(saved.path));
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
