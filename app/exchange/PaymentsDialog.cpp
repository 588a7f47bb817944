// SPDX-License-Identifier: MIT
#include "exchange/PaymentsDialog.h"

#include "exchange/ImportPreview.h"
#include "recipients/RecipientBook.h"
#include "sync/PaymentLookup.h"
#include "text/ErrorText.h"
#include "widgets/MessageBar.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace PayRecipients {

using namespace Qt::StringLiterals;

PaymentsDialog::PaymentsDialog(RecipientBook& book, k2::Client& client, const QList<QUrl>& payments,
    QString profileOrigin, QString serviceName, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_profileOrigin(std::move(profileOrigin))
    , m_serviceName(std::move(serviceName))
    , m_lookup(new PaymentLookup(client, payments, this))
    , m_message(new MessageBar(this))
    , m_standing(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(tr("&Stop"), this))
    , m_preview(new ImportPreview(this))
    , m_confirm(new QPushButton(tr("Import recipients"), this))
{
    setWindowTitle(tr("Payments"));
    m_standing->setTextFormat(Qt::PlainText);
    m_standing->setWordWrap(true);
    m_progress->setAccessibleName(tr("Payments looked up"));
    m_progress->setTextVisible(false);
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setAutoDefault(false);
    m_preview->say(QString());
    m_confirm->setAccessibleName(tr("Import recipients"));
    m_confirm->setDefault(true);
    m_confirm->setEnabled(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_confirm, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &PaymentsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PaymentsDialog::reject);

    auto* line = new QHBoxLayout;
    line->addWidget(m_standing, 1);
    line->addWidget(m_progress);
    line->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addLayout(line);
    column->addWidget(m_preview, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 28);

    connect(m_stop, &QPushButton::clicked, m_lookup, &PaymentLookup::cancel);
    connect(m_lookup, &PaymentLookup::progressed, this, &PaymentsDialog::showProgress);
    connect(m_lookup, &PaymentLookup::finished, this, &PaymentsDialog::showReport);
    connect(&m_comparing, &QFutureWatcherBase::finished, this, &PaymentsDialog::showImport);
    connect(m_preview, &ImportPreview::prepared, this, [this] { QDialog::accept(); });
    m_lookup->start();
    showProgress();
}

PaymentsDialog::~PaymentsDialog() = default;

const RecipientImport& PaymentsDialog::import() const
{
    return m_preview->import();
}

std::shared_ptr<PreparedChanges> PaymentsDialog::takePrepared()
{
    return m_preview->takePrepared();
}

void PaymentsDialog::accept()
{
    if (!m_confirm->isEnabled())
        return;
    m_confirm->setEnabled(false);
    m_preview->prepare(m_book, Source::Payment);
}

void PaymentsDialog::reject()
{
    if (!m_preview->isPreparing())
        return QDialog::reject();
    m_preview->cancelPreparing();
    m_confirm->setEnabled(true);
}

void PaymentsDialog::showProgress()
{
    m_progress->setRange(0, m_lookup->total());
    m_progress->setValue(m_lookup->done());
    m_standing->setText(tr("Asking %1 whom the payments paid: %L2 of %L3…")
                            .arg(m_serviceName)
                            .arg(m_lookup->done())
                            .arg(m_lookup->total()));
}

void PaymentsDialog::showReport(const PaymentReport& report)
{
    m_progress->hide();
    m_stop->hide();
    m_standing->setText(reportSentence(report));
    m_compared = m_book.snapshot();
    m_comparing.setFuture(QtConcurrent::run(
        [offers = report.offers, book = m_compared] { return std::make_shared<const RecipientImport>(offers, book); }));

    const std::optional<k2::Error> error = report.stoppedBy ? report.stoppedBy
        : report.failures.isEmpty()                         ? std::nullopt
                                                            : std::optional(report.failures.first().error);
    if (error)
        m_message->showMessage(report.stoppedBy ? MessageBar::Kind::Problem : MessageBar::Kind::Warning,
            report.stoppedBy ? errorText(*error, m_serviceName)
                             : tr("%Ln payments could not be looked up. The first one: %1", nullptr,
                                 static_cast<int>(report.failures.size()))
                                   .arg(errorText(*error, m_serviceName)));
}

void PaymentsDialog::showImport()
{
    const auto import = m_comparing.result();
    if (import->rows().empty())
        m_preview->say(tr("There is no recipient to import."));
    else
        m_preview->setImport(import, m_compared, m_profileOrigin);
    m_confirm->setEnabled(import->hasChanges());
}

QString PaymentsDialog::reportSentence(const PaymentReport& report) const
{
    QStringList sentences{ tr("%Ln payments told whom they paid.", nullptr,
        report.answered - static_cast<int>(report.tellingOfNobody.size())) };
    if (!report.tellingOfNobody.isEmpty())
        sentences << tr("%Ln tell of nobody: they are only scheduled, or went to the business’s own accounts.", nullptr,
            static_cast<int>(report.tellingOfNobody.size()));
    if (report.left > 0)
        sentences << tr("%Ln were not asked.", nullptr, report.left);
    return sentences.join(u' ');
}

} // namespace PayRecipients
