// SPDX-License-Identifier: MIT
#include "exchange/ImportPreview.h"

#include "exchange/ImportPreparation.h"
#include "exchange/ImportPreviewModel.h"
#include "theme/Tokens.h"
#include "widgets/PlainItemToolTips.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

using Verdict = RecipientImport::Verdict;

//! So many rows tell how wide columns need to be.
constexpr int measuredRows = 50;

} // namespace

ImportPreview::ImportPreview(QWidget* parent)
    : QWidget(parent)
    , m_import(std::make_shared<RecipientImport>())
    , m_model(new ImportPreviewModel(this))
    , m_summary(new QLabel(this))
    , m_showLabel(new QLabel(tr("Sho&w"), this))
    , m_show(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_progress(new QProgressBar(this))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_showLabel->setBuddy(m_show);
    m_show->addItem(tr("All rows"));
    m_show->addItem(tr("New"), static_cast<int>(Verdict::New));
    m_show->addItem(tr("Changed"), static_cast<int>(Verdict::Changed));
    m_show->addItem(tr("Known already"), static_cast<int>(Verdict::Same));
    m_show->addItem(tr("Wrong"), static_cast<int>(Verdict::Wrong));
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant verdict = m_show->currentData();
        m_model->setVerdict(verdict.isValid() ? std::optional(static_cast<Verdict>(verdict.toInt())) : std::nullopt);
        m_table->scrollToTop();
    });

    m_table->setAccessibleName(tr("Preview"));
    m_table->setModel(m_model);
    new PlainItemToolTips(m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // locations differ at the end
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Spacing::medium);
    m_table->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);

    m_progress->setAccessibleName(tr("Importing"));
    m_progress->setRange(0, 100);
    m_progress->hide();

    auto* line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    line->addWidget(m_showLabel);
    line->addWidget(m_show);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    column->addWidget(m_progress);
    say(tr("Nothing to import yet."));
}

void ImportPreview::setImport(
    std::shared_ptr<const RecipientImport> import, const BookSnapshot& book, const QString& profileOrigin)
{
    m_import = std::move(import);
    m_model->setImport(m_import, book, profileOrigin);
    const bool isFilled = !m_import->rows().empty();
    for (QWidget* widget : std::initializer_list<QWidget*>{ m_showLabel, m_show, m_table })
        widget->setEnabled(isFilled);
    if (!isFilled)
        return;
    //: The parts of the summary of an import, joined with commas
    const QStringList parts{ tr("%Ln new", nullptr, m_import->count(Verdict::New)),
        tr("%Ln changed", nullptr, m_import->count(Verdict::Changed)),
        tr("%Ln known already", nullptr, m_import->count(Verdict::Same)),
        tr("%Ln wrong", nullptr, m_import->count(Verdict::Wrong)) };
    m_summary->setText(parts.join(u", "_s) + u'.');
    QAccessibleEvent changed(m_summary, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    fitColumns();
}

void ImportPreview::say(const QString& sentence)
{
    setImport(std::make_shared<RecipientImport>(), {}, {});
    m_summary->setText(sentence);
}

void ImportPreview::prepare(RecipientBook& book, Source source, const QString& file)
{
    if (m_preparation == nullptr) {
        m_preparation = new ImportPreparation(book, this);
        connect(m_preparation, &ImportPreparation::progressed, m_progress, &QProgressBar::setValue);
        connect(
            m_preparation, &ImportPreparation::prepared, this, [this](const std::shared_ptr<PreparedChanges>& changes) {
                m_prepared = changes;
                Q_EMIT prepared();
            });
    }
    m_progress->setValue(0);
    m_progress->show();
    m_preparation->start(m_import, source, file);
}

bool ImportPreview::isPreparing() const
{
    return m_preparation != nullptr && m_preparation->isRunning();
}

void ImportPreview::cancelPreparing()
{
    if (m_preparation != nullptr)
        m_preparation->cancel();
    m_progress->hide();
}

void ImportPreview::fitColumns()
{
    // What is empty in every row, such as the account of mere locations, gives its room to the others.
    const int em = fontMetrics().averageCharWidth();
    const auto hasAny = [this](int column) {
        for (int row = 0; row < std::min(m_model->rowCount(), measuredRows); ++row) {
            if (!m_model->index(row, column).data().toString().isEmpty())
                return true;
        }
        return false;
    };
    for (const int column :
        { ImportPreviewModel::LineColumn, ImportPreviewModel::AccountColumn, ImportPreviewModel::ReferenceColumn })
        m_table->setColumnHidden(column, !hasAny(column));
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    m_table->resizeColumnsToContents();
    for (const auto& [column, widest] : { std::pair(ImportPreviewModel::NameColumn, 34),
             std::pair(ImportPreviewModel::AccountColumn, 24), std::pair(ImportPreviewModel::ReferenceColumn, 18) })
        header->resizeSection(
            column, std::max(header->sectionSizeHint(column), std::min(header->sectionSize(column), em * widest)));
    // The reasons are read to their end, by scrolling where they are long.
    header->setStretchLastSection(header->length() < m_table->viewport()->width());
}

} // namespace PayRecipients
