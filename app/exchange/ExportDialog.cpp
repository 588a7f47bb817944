// SPDX-License-Identifier: MIT
#include "exchange/ExportDialog.h"

#include "recipients/RecipientBook.h"
#include "text/FieldText.h"
#include "text/VisibleText.h"
#include "widgets/MessageBar.h"
#include "widgets/MutedLabel.h"
#include "widgets/NewPassphraseFields.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

QString endingOf(ExportRequest::Format format)
{
    switch (format) {
    case ExportRequest::Format::Csv:
        return u"csv"_s;
    case ExportRequest::Format::Xlsx:
        return u"xlsx"_s;
    case ExportRequest::Format::SharedBook:
        return u"payrecipients"_s;
    }
    return {};
}

XlsxExport::Texts workbookTexts()
{
    return { .fieldName = [](Field field) { return fieldName(field); },
        .sheetName =
            [](std::optional<Category> category) {
                return category ? categoryName(*category) : ExportDialog::tr("Without a category");
            },
        .name = ExportDialog::tr("Name"),
        .account = ExportDialog::tr("Account"),
        .updated = ExportDialog::tr("Updated"),
        .visible = visibleLines };
}

} // namespace

ExportDialog::ExportDialog(const RecipientBook& book, Offer offer, QString profileName, QWidget* parent)
    : GrowingDialog(parent)
    , m_book(book)
    , m_offer(std::move(offer))
    , m_profileName(std::move(profileName))
    , m_export(new BookExport(this))
    , m_message(new MessageBar(this))
    , m_what(new QButtonGroup(this))
    , m_format(new QButtonGroup(this))
    , m_choices(makeChoices())
    , m_progress(new QProgressBar(this))
    , m_confirm(new QPushButton(tr("&Export recipients…"), this))
{
    setWindowTitle(tr("Export"));
    m_progress->setAccessibleName(tr("Exporting"));
    m_progress->setRange(0, 100);
    QSizePolicy keepsItsPlace = m_progress->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsPlace);
    m_progress->hide();
    m_confirm->setAccessibleName(tr("Export recipients"));
    m_confirm->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_confirm, QDialogButtonBox::AcceptRole);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_choices);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);

    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askGuard);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_format, &QButtonGroup::idToggled, this, &ExportDialog::updateState);
    connect(m_passphrase, &NewPassphraseFields::edited, this, &ExportDialog::updateState);
    connect(m_export, &BookExport::progressed, m_progress, &QProgressBar::setValue);
    connect(m_export, &BookExport::written, this, [this](int count) {
        m_passphrase->clear();
        Q_EMIT exported(count, m_path);
        accept();
    });
    connect(m_export, &BookExport::failed, this, &ExportDialog::showFailure);
    updateState();
}

ExportDialog::~ExportDialog() = default;

QWidget* ExportDialog::makeChoices()
{
    auto* choices = new QWidget(this);
    const auto addGroup = [choices](const QString& title, QButtonGroup& group) {
        auto* box = new QGroupBox(title, choices);
        new QVBoxLayout(box);
        group.setParent(box);
        return box;
    };
    const auto countOf = [](qsizetype count) { return tr("%Ln recipients", nullptr, static_cast<int>(count)); };
    QGroupBox* what = addGroup(tr("What"), *m_what);
    addChoice(*m_what, static_cast<int>(What::ListAsShown), tr("The &list as shown"),
        m_offer.shown.isEmpty() ? tr("No list is shown.") : countOf(m_offer.shown.size()), !m_offer.shown.isEmpty());
    addChoice(*m_what, static_cast<int>(What::ChosenRows), tr("The chosen &rows"),
        m_offer.chosen.isEmpty() ? tr("No row is chosen.") : countOf(m_offer.chosen.size()), !m_offer.chosen.isEmpty());
    addChoice(*m_what, static_cast<int>(What::Everything), tr("E&verything"), countOf(m_book.size()), true);
    const What first = m_offer.chosen.size() > 1 ? What::ChosenRows
        : m_offer.shown.isEmpty()                ? What::Everything
                                                 : What::ListAsShown;
    m_what->button(static_cast<int>(first))->setChecked(true);

    QGroupBox* format = addGroup(tr("As"), *m_format);
    addChoice(*m_format, static_cast<int>(Format::Csv), tr("&CSV file"),
        tr("Opens in any spreadsheet, and importing it gives the same recipients again, hidden characters "
           "included. Whoever gets the file can read it."),
        true);
    addChoice(*m_format, static_cast<int>(Format::Xlsx), tr("E&xcel workbook"),
        tr("To read, sort and print: a sheet for each category, with every leading zero kept and hidden characters "
           "shown. Whoever gets the file can read it."),
        true);
    addChoice(*m_format, static_cast<int>(Format::SharedBook), tr("&Shared book"),
        tr("For a colleague who imports it. Only the passphrase opens it: say it by phone, and never send it with "
           "the file."),
        true);
    m_format->button(static_cast<int>(Format::Csv))->setChecked(true);
    m_passphrase = new NewPassphraseFields(format);
    format->layout()->addWidget(m_passphrase);

    auto* layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(what);
    layout->addWidget(format);
    return choices;
}

void ExportDialog::addChoice(QButtonGroup& group, int id, const QString& name, const QString& detail, bool isPossible)
{
    auto* box = static_cast<QGroupBox*>(group.parent());
    auto* button = new QRadioButton(name, box);
    button->setAccessibleDescription(detail);
    button->setEnabled(isPossible);
    group.addButton(button, id);
    auto* words = new MutedLabel(detail, box);
    words->setWordWrap(true);
    words->setEnabled(isPossible);
    words->setIndent(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, button)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, button));
    box->layout()->addWidget(button);
    box->layout()->addWidget(words);
}

ExportDialog::What ExportDialog::what() const
{
    return static_cast<What>(m_what->checkedId());
}

ExportDialog::Format ExportDialog::format() const
{
    return static_cast<Format>(m_format->checkedId());
}

QString ExportDialog::fileName(const QString& profileName, QDate date, Format format)
{
    //: The name of an exported file, without its ending; %1 is a company, %2 a date
    QString name = tr("%1 recipients %2").arg(profileName, date.toString(Qt::ISODate));
    for (QChar& character : name) {
        // What some file system does not have in its names.
        if (u"\\/:*?\"<>|"_s.contains(character) || character.category() == QChar::Other_Control)
            character = u'-';
    }
    return name + u'.' + endingOf(format);
}

QList<RecipientKey> ExportDialog::keys() const
{
    switch (what()) {
    case What::ListAsShown:
        return m_offer.shown;
    case What::ChosenRows:
        return m_offer.chosen;
    case What::Everything:
        break;
    }
    QList<RecipientKey> everything;
    everything.reserve(m_book.size());
    for (int row = 0; row < m_book.size(); ++row)
        everything << m_book.keyAt(row);
    return everything;
}

void ExportDialog::askGuard()
{
    if (m_export->isRunning())
        return;
    const auto go = [this](const QList<RecipientKey>& passed) {
        m_passed = { passed, m_book.snapshot() };
        choosePath();
    };
    m_guard ? m_guard(keys(), go) : go(keys());
}

void ExportDialog::choosePath()
{
    const QString ending = endingOf(format());
    const QString kind = format() == Format::Csv ? tr("CSV files (*.%1)")
        : format() == Format::Xlsx               ? tr("Excel workbooks (*.%1)")
                                                 : tr("Shared books (*.%1)");
    auto* dialog = new QFileDialog(
        this, tr("Save as"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), kind.arg(ending));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(fileName(m_profileName, QDate::currentDate(), format()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    connect(dialog, &QFileDialog::rejected, this, [this] { m_passed.reset(); });
    dialog->open();
}

void ExportDialog::exportTo(QString path)
{
    // The file dialog asks before a file is replaced, but not of the name that comes of an ending added here.
    if (QFileInfo(path).suffix().isEmpty()) {
        path += u'.' + endingOf(format());
        if (QFileInfo::exists(path))
            return m_message->showMessage(MessageBar::Kind::Problem,
                tr("There is a file %1 already. Choose another name.").arg(QDir::toNativeSeparators(path)));
    }
    m_path = path;
    m_message->clear();
    m_progress->setValue(0);
    Passed passed = m_passed ? *std::exchange(m_passed, std::nullopt) : Passed{ keys(), m_book.snapshot() };
    m_export->start({ .format = format(),
        .book = std::move(passed.book),
        .keys = std::move(passed.keys),
        .path = path,
        .texts = workbookTexts(),
        .passphrase = m_passphrase->passphrase(),
        .origin = { .sharedBy = m_profileName, .sharedAt = QDateTime::currentDateTimeUtc() } });
    updateState();
}

void ExportDialog::showFailure(const ExportFailure& failure)
{
    updateState();
    const bool isWanted = failure.kind == ExportFailure::Kind::Cancelled;
    m_message->showMessage(isWanted ? MessageBar::Kind::Information : MessageBar::Kind::Problem, sentence(failure));
    if (!isWanted)
        m_confirm->setFocus(); // it went on to Cancel while there was nothing to confirm
}

QString ExportDialog::sentence(const ExportFailure& failure) const
{
    const QString path = QDir::toNativeSeparators(m_path);
    switch (failure.kind) {
    case ExportFailure::Kind::Cancelled:
        return tr("Cancelled: nothing was saved.");
    case ExportFailure::Kind::CannotWrite:
        if (failure.file.error == QFileDevice::ResourceError)
            return tr("There is not enough room for %1. Make room there or choose another place.").arg(path);
        return tr("The file %1 could not be written: %2. Choose another place.").arg(path, failure.file.text);
    case ExportFailure::Kind::NoRoomForWork:
        return tr("A workbook needs temporary files, which could not be written in %1. Make room there or choose "
                  "another place.")
            .arg(QDir::toNativeSeparators(QFileInfo(m_path).absolutePath()));
    case ExportFailure::Kind::NotInstalled:
        return tr("The part of Pay Recipients that writes workbooks is missing on this computer. Export a CSV file, or "
                  "install Pay Recipients again.");
    case ExportFailure::Kind::TooManyRows:
        return tr("A sheet of a workbook ends at %1 rows. Export fewer recipients, or a CSV file.")
            .arg(locale().toString(XlsxExport::mostRows));
    case ExportFailure::Kind::TooLarge:
        return tr("A shared book has room for %1 recipients and %2. Export fewer of them.")
            .arg(locale().toString(SharedBook::mostRecipients), locale().formattedDataSize(SharedBook::largestFile));
    case ExportFailure::Kind::NoMemory:
        return tr("There is too little free memory to seal a shared book. Close other programs and try again.");
    }
    return {};
}

void ExportDialog::updateState()
{
    const bool isRunning = m_export->isRunning();
    m_choices->setEnabled(!isRunning);
    m_passphrase->setVisible(format() == Format::SharedBook);
    m_progress->setVisible(isRunning);
    m_confirm->setEnabled(!isRunning && (format() != Format::SharedBook || m_passphrase->isComplete()));
}

void ExportDialog::reject()
{
    if (m_export->isRunning())
        return m_export->cancel();
    QDialog::reject();
}

} // namespace PayRecipients
