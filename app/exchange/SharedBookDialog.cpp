// SPDX-License-Identifier: MIT
#include "exchange/SharedBookDialog.h"

#include "dialogs/ProblemLine.h"
#include "exchange/ImportPreview.h"
#include "recipients/RecipientBook.h"
#include "text/VisibleText.h"
#include "widgets/FormGrid.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

SharedBookDialog::SharedBookDialog(RecipientBook& book, QString path, QString profileOrigin, QWidget* parent)
    : GrowingDialog(parent)
    , m_book(book)
    , m_path(std::move(path))
    , m_profileOrigin(std::move(profileOrigin))
    , m_reader(new SharedBookReader(this))
    , m_what(new QLabel(this))
    , m_form(new FormGrid(this))
    , m_passphrase(new QLineEdit(this))
    , m_problem(new ProblemLine(this))
    , m_progress(new QProgressBar(this))
    , m_preview(new ImportPreview(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_open(new QPushButton(tr("&Open shared book"), this))
    , m_confirm(new QPushButton(tr("&Import recipients"), this))
{
    setWindowTitle(tr("Shared book"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_what->setText(tr("%1 is sealed. Enter the passphrase that you were told by the colleague who shared it.")
                        .arg(QFileInfo(m_path).fileName()));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_form->addRow(tr("&Passphrase"), m_passphrase);
    m_problem->hide();
    m_progress->setAccessibleName(tr("Opening"));
    m_progress->setRange(0, 100);
    m_progress->hide();
    m_preview->hide();
    m_open->setAccessibleName(tr("Open shared book"));
    m_open->setDefault(true);
    m_open->setEnabled(false);
    m_confirm->setAccessibleName(tr("Import recipients"));
    m_confirm->hide();
    m_buttons->addButton(m_open, QDialogButtonBox::ActionRole);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_what);
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    layout->addWidget(m_progress);
    layout->addWidget(m_preview, 1);
    layout->addStretch(0);
    layout->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);

    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_problem->hide();
        m_open->setEnabled(!text.isEmpty());
    });
    connect(m_open, &QPushButton::clicked, this, &SharedBookDialog::openBook);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SharedBookDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SharedBookDialog::reject);
    // The book may be closed by whoever closes this, before it is deleted.
    connect(this, &QDialog::finished, m_preview, &ImportPreview::cancelPreparing);
    connect(m_preview, &ImportPreview::prepared, this, [this] { QDialog::accept(); });
    connect(m_reader, &SharedBookReader::progressed, m_progress, &QProgressBar::setValue);
    connect(m_reader, &SharedBookReader::opened, this, &SharedBookDialog::showBook);
    connect(m_reader, &SharedBookReader::failed, this, &SharedBookDialog::showProblem);
}

SharedBookDialog::~SharedBookDialog() = default;

const RecipientImport& SharedBookDialog::import() const
{
    return m_preview->import();
}

std::shared_ptr<PreparedChanges> SharedBookDialog::takePrepared()
{
    return m_preview->takePrepared();
}

void SharedBookDialog::openBook()
{
    if (m_reader->isReading() || m_passphrase->text().isEmpty())
        return;
    m_problem->hide();
    m_progress->setValue(0);
    m_reader->read({ m_path, makePassphrase(m_passphrase->text()), m_book.snapshot(), m_profileOrigin });
    setReading(true);
}

void SharedBookDialog::setReading(bool isReading)
{
    m_progress->setVisible(isReading);
    // Not disabled, so that the focus stays where the person types.
    m_passphrase->setReadOnly(isReading);
    m_open->setEnabled(!isReading && !m_passphrase->text().isEmpty());
}

void SharedBookDialog::showProblem(const SharedBookProblem& problem)
{
    setReading(false);
    m_problem->show();
    m_problem->setText({}); // the same sentence again is news, too
    m_problem->setText(sentence(problem));
    m_passphrase->setFocus();
    m_passphrase->selectAll();
}

void SharedBookDialog::showBook(const SharedBookReading& reading)
{
    setReading(false);
    m_passphrase->setText({}); // unlike clear(), this cannot be undone
    m_form->hide();
    // The one takes the place of the other; a button box shows whatever button it has.
    m_buttons->removeButton(m_open);
    m_open->setParent(this);
    m_buttons->addButton(m_confirm, QDialogButtonBox::AcceptRole);
    const auto count = static_cast<int>(reading.import->rows().size());
    const QString who = reading.origin.sharedBy.isEmpty() ? tr("a colleague") : visibleText(reading.origin.sharedBy);
    m_what->setText(reading.origin.sharedAt.isValid()
            //: %1 is a company or a person, %2 a date
            ? tr("Shared by %1 on %2, %Ln recipients.", nullptr, count)
                  .arg(who, locale().toString(reading.origin.sharedAt.toLocalTime().date(), QLocale::LongFormat))
            : tr("Shared by %1, %Ln recipients.", nullptr, count).arg(who));
    QAccessibleEvent changed(m_what, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    if (count > 0)
        m_preview->setImport(reading.import, reading.book, m_profileOrigin);
    else
        m_preview->say(tr("There is nobody in this shared book. Ask your colleague for another one."));
    m_preview->show();
    m_confirm->setEnabled(reading.import->hasChanges());
    m_confirm->setDefault(true);
    m_confirm->setFocus();
    resize(size().expandedTo({ fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 30 }));
}

QString SharedBookDialog::sentence(const SharedBookProblem& problem) const
{
    const QString name = QFileInfo(m_path).fileName();
    if (!problem.failure)
        return tr("The file %1 cannot be read: %2. Close this and choose it again.").arg(name, problem.fileError);
    switch (*problem.failure) {
    case SharedBookFailure::NotASharedBook:
        return tr("%1 is no shared book. Ask your colleague to export one, or import this file as a table.").arg(name);
    case SharedBookFailure::NewerVersion:
        return tr("%1 was made by a newer version of Pay Recipients. Update this one, then open it.").arg(name);
    case SharedBookFailure::WrongPassphrase:
        return tr("This passphrase does not open %1. Mind capital letters and spaces, or ask for it again.").arg(name);
    case SharedBookFailure::Damaged:
        return tr("%1 is damaged: it is not as it was written. Ask your colleague to send it again.").arg(name);
    case SharedBookFailure::NoMemory:
        return tr("There is too little free memory to open %1. Close other programs and try again.").arg(name);
    case SharedBookFailure::TooLarge:
        return tr("%1 is too large: more than %2 or %3 recipients. Ask your colleague to share it in parts.")
            .arg(name, locale().formattedDataSize(SharedBook::largestFile),
                locale().toString(SharedBook::mostRecipients));
    case SharedBookFailure::Cancelled:
        break;
    }
    return {};
}

void SharedBookDialog::accept()
{
    if (!m_confirm->isVisibleTo(this) || !m_confirm->isEnabled())
        return;
    m_confirm->setEnabled(false);
    m_preview->prepare(m_book, Source::SharedBook, QFileInfo(m_path).fileName());
}

void SharedBookDialog::reject()
{
    if (m_preview->isPreparing()) {
        m_preview->cancelPreparing();
        return m_confirm->setEnabled(true);
    }
    if (!m_reader->isReading())
        return QDialog::reject();
    m_reader->cancel();
    setReading(false);
}

} // namespace PayRecipients
