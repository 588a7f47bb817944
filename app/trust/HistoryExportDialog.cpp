// SPDX-License-Identifier: MIT
#include "trust/HistoryExportDialog.h"

#include "exchange/WholeFile.h"
#include "recipients/RecipientBook.h"
#include "text/FieldText.h"
#include "trust/TrustText.h"
#include "widgets/MessageBar.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

//! Tab leaves it, as it leaves every field; the arrow keys go from day to month and year.
class DateField : public QDateEdit {
public:
    using QDateEdit::QDateEdit;

protected:
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): the parent's goes from day to month
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

} // namespace

HistoryExportDialog::HistoryExportDialog(const RecipientBook& book, std::optional<RecipientKey> key, QWidget* parent)
    : GrowingDialog(parent)
    , m_book(book)
    , m_key(key)
    , m_message(new MessageBar(this))
    , m_everything(new QCheckBox(tr("&All that is kept"), this))
    , m_from(new DateField(QDate::currentDate().addMonths(-1), this))
    , m_until(new DateField(QDate::currentDate(), this))
    , m_export(new QPushButton(tr("&Export…"), this))
{
    setWindowTitle(tr("Export history"));
    const auto recipient = key ? book.find(*key) : std::nullopt;
    auto* sentence = new QLabel(recipient
            ? tr("Every change of %1: when, what it was, what it became, and where that came from.")
                  .arg(shownName(*recipient))
            : tr(
                "Every change of every recipient: when, what it was, what it became, and where that came from. Removed "
                "recipients are in it, too."),
        this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    m_everything->setAccessibleName(tr("All that is kept"));
    m_everything->setChecked(key.has_value());
    auto* form = new QFormLayout;
    const auto add = [&](QDateEdit* field, const QString& label, const QString& name) {
        field->setCalendarPopup(true);
        field->setAccessibleName(name);
        field->setEnabled(!m_everything->isChecked());
        form->addRow(label, field);
        connect(m_everything, &QCheckBox::toggled, field, &QWidget::setDisabled);
    };
    add(m_from, tr("&From"), tr("From"));
    add(m_until, tr("&Until"), tr("Until"));
    m_export->setAccessibleName(tr("Export history"));
    m_export->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    connect(m_export, &QPushButton::clicked, this, &HistoryExportDialog::choosePath);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] {
        if (const QString problem = m_writing.result(); !problem.isEmpty())
            return fail(tr("The file %1 could not be written: %2. Choose another place.")
                            .arg(QDir::toNativeSeparators(m_path), problem));
        Q_EMIT exported(m_events, m_path);
        accept();
    });

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(sentence);
    layout->addWidget(m_everything);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

HistoryExportDialog::~HistoryExportDialog() = default;

HistoryQuery HistoryExportDialog::query() const
{
    HistoryQuery query;
    query.key = m_key;
    if (!m_everything->isChecked()) {
        query.from = m_from->date().startOfDay().toUTC();
        query.until = m_until->date().addDays(1).startOfDay().toUTC();
    }
    return query;
}

void HistoryExportDialog::choosePath()
{
    auto* dialog = new QFileDialog(
        this, tr("Save the history"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setNameFilters({ tr("Excel workbooks (*.xlsx)"), tr("CSV files (*.csv)") });
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(tr("history") + u' ' + QDate::currentDate().toString(Qt::ISODate) + u".xlsx"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains("csv"_L1) ? u"csv"_s : u"xlsx"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryExportDialog::exportTo);
    dialog->open();
}

void HistoryExportDialog::exportTo(const QString& path)
{
    m_path = path;
    m_message->clear();
    m_export->setEnabled(false);
    m_book.readHistory(query(), this, [this](const RecipientStore::HistoryResult& events) {
        if (events)
            write(*events);
        else
            fail(historyProblemText());
    });
}

void HistoryExportDialog::write(const QList<HistoryEvent>& events)
{
    m_events = static_cast<int>(events.size());
    m_writing.setFuture(
        QtConcurrent::run([table = historyTable(events, m_book), path = m_path, sheet = tr("History")]() -> QString {
            QByteArray bytes;
            if (path.endsWith(".xlsx"_L1, Qt::CaseInsensitive)) {
                auto workbook = table.toXlsx(sheet, QFileInfo(path).absolutePath());
                if (!workbook)
                    return workbook.error() == XlsxExport::Failure::NotInstalled
                        ? tr("the part of Pay Recipients that writes workbooks is missing; a CSV file needs none")
                        : tr("there is no room for a workbook, or it has too many rows");
                bytes = *std::move(workbook);
            } else {
                bytes = table.toCsv();
            }
            const auto written = WholeFile::write(path, bytes, WholeFile::Readers::Owner);
            return written ? QString() : written.error().text;
        }));
}

void HistoryExportDialog::fail(const QString& sentence)
{
    m_export->setEnabled(true);
    m_message->showMessage(MessageBar::Kind::Problem, sentence);
}

TextTable historyTable(const QList<HistoryEvent>& events, const RecipientBook& book)
{
    TextTable table;
    table.headings = { HistoryExportDialog::tr("Time"), HistoryExportDialog::tr("Recipient"),
        HistoryExportDialog::tr("What happened"), HistoryExportDialog::tr("Field"), HistoryExportDialog::tr("Before"),
        HistoryExportDialog::tr("Now"), HistoryExportDialog::tr("Source"), HistoryExportDialog::tr("File"),
        HistoryExportDialog::tr("Line"), HistoryExportDialog::tr("Why") };
    QHash<RecipientKey, QString> names;
    for (const HistoryEvent& event : events) {
        auto name = names.constFind(event.key);
        if (name == names.constEnd()) {
            const auto recipient = book.find(event.key);
            name = names.insert(event.key,
                recipient ? shownName(*recipient)
                          : HistoryExportDialog::tr("Removed, number %1").arg(static_cast<quint64>(event.key)));
        }
        const bool hasField = event.field != Field{};
        table.rows.append({ event.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), *name, eventText(event, book),
            hasField ? fieldName(event.field) : QString(), event.before.value_or(QString()),
            event.after.value_or(QString()), sourceText(event.source), event.file,
            event.line > 0 ? QString::number(event.line) : QString(), event.words });
    }
    return table;
}

} // namespace PayRecipients
