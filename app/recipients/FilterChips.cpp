// SPDX-License-Identifier: MIT
#include "recipients/FilterChips.h"

#include "recipients/RecipientsView.h"
#include "recipients/StatusMark.h"
#include "text/FieldText.h"
#include "text/StatusText.h"
#include "theme/Tokens.h"
#include "widgets/WrapLayout.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

FilterChips::FilterChips(RecipientsView& view, QWidget* parent)
    : QWidget(parent)
    , m_layout(new WrapLayout)
    , m_category(addChip(tr("Category"), tr("Filter by category")))
    , m_status(addChip(tr("Status"), tr("Filter by status")))
    , m_source(addChip(tr("Source"), tr("Filter by source")))
    , m_noReference(addChip(tr("No reference"), tr("No reference")))
    , m_clear(addChip(tr("Clear filters"), tr("Clear filters above the list")))
{
    auto* sort = addChip(tr("Sort"), tr("Sort"));
    auto* columns = addChip(tr("Columns"), tr("Columns"));
    auto* frame = new QVBoxLayout(this);
    frame->setContentsMargins(Spacing::medium, Spacing::small, Spacing::medium, Spacing::small);
    frame->addLayout(m_layout);

    const auto addMenu = [this](QToolButton* chip, auto fill) {
        auto* menu = new QMenu(chip);
        chip->setMenu(menu);
        chip->setPopupMode(QToolButton::InstantPopup);
        connect(menu, &QMenu::aboutToShow, this, [menu, fill] {
            menu->clear();
            fill(*menu);
        });
    };
    addMenu(m_category, [this](QMenu& menu) { fillCategories(menu); });
    addMenu(m_status, [this](QMenu& menu) { fillStatuses(menu); });
    addMenu(m_source, [this](QMenu& menu) { fillSources(menu); });
    addMenu(sort, [&view](QMenu& menu) { view.fillSortMenu(menu); });
    addMenu(columns, [&view](QMenu& menu) { view.fillColumnMenu(menu); });
    sort->setToolTip(tr("Choose by which column the list is sorted"));
    columns->setToolTip(tr("Choose which columns the list shows"));

    m_noReference->setCheckable(true);
    m_noReference->setToolTip(tr("Show only recipients that have no destination reference yet"));
    connect(m_noReference, &QToolButton::toggled, this, [this](bool checked) {
        RecipientFilter filter = m_filter;
        filter.need = checked ? RecipientFilter::Need::Reference : m_place.need;
        if (filter != m_filter)
            Q_EMIT filterChosen(filter);
    });
    connect(m_clear, &QToolButton::clicked, this, [this] { Q_EMIT filterChosen(m_place); });
    showFilter({}, {});
}

QToolButton* FilterChips::addChip(const QString& text, const QString& name)
{
    auto* chip = new QToolButton(this);
    chip->setText(text);
    chip->setAccessibleName(name);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_layout->addWidget(chip);
    return chip;
}

void FilterChips::showFilter(const RecipientFilter& filter, const RecipientFilter& place)
{
    m_filter = filter;
    m_place = place;
    // The place itself says its category; Approvals has buttons of its own for what waits, by status.
    m_category->setVisible(!place.category);
    m_status->setVisible(place.need != RecipientFilter::Need::Approval);
    say(*m_category, tr("Category"), filter.category && !place.category ? categoryName(*filter.category) : QString());
    say(*m_status, tr("Status"), filter.status ? statusText(*filter.status) : QString());
    m_status->setIcon(filter.status ? StatusMark::iconOf(StatusMark::shapeOf(*filter.status)) : QIcon());
    m_status->setToolButtonStyle(filter.status ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    say(*m_source, tr("Source"), filter.source ? sourceText(*filter.source) : QString());
    m_noReference->setVisible(place.need == RecipientFilter::Need::Nothing);
    m_noReference->setChecked(filter.need == RecipientFilter::Need::Reference);
    m_clear->setVisible(filter != place);
}

void FilterChips::say(QToolButton& chip, const QString& condition, const QString& value)
{
    const QString shown
        = chip.fontMetrics().elidedText(value, Qt::ElideMiddle, chip.fontMetrics().averageCharWidth() * 30);
    //: of a filter; %1 is "Status", %2 is "Pending"
    QString text = value.isEmpty() ? condition : tr("%1: %2").arg(condition, shown);
    chip.setText(text.replace(u'&', u"&&"_s));
    chip.setAccessibleDescription(value);
    QFont font = this->font();
    font.setBold(!value.isEmpty());
    chip.setFont(font);
}

void FilterChips::offer(QMenu& menu, const QString& text, bool chosen, const RecipientFilter& filter, const QIcon& icon)
{
    QAction* action = menu.addAction(QString(text).replace(u'&', u"&&"_s));
    action->setIcon(icon);
    action->setCheckable(true);
    action->setChecked(chosen);
    // An icon stands where the tick would.
    QFont font = menu.font();
    font.setBold(chosen && !icon.isNull());
    action->setFont(font);
    connect(action, &QAction::triggered, this, [this, filter] { Q_EMIT filterChosen(filter); });
}

void FilterChips::fillCategories(QMenu& menu)
{
    RecipientFilter filter = m_filter;
    filter.category.reset();
    offer(menu, tr("All categories"), !m_filter.category, filter);
    for (const Category category : allCategories) {
        filter.category = category;
        offer(menu, categoryName(category), m_filter.category == category, filter);
    }
}

void FilterChips::fillStatuses(QMenu& menu)
{
    RecipientFilter filter = m_filter;
    filter.status.reset();
    offer(menu, tr("All statuses"), !m_filter.status, filter);
    const QStringList statuses = m_statuses ? m_statuses() : QStringList();
    for (const QString& status : statuses) {
        filter.status = status;
        offer(menu, statusText(status), m_filter.status && m_filter.status->compare(status, Qt::CaseInsensitive) == 0,
            filter, StatusMark::iconOf(StatusMark::shapeOf(status)));
    }
}

void FilterChips::fillSources(QMenu& menu)
{
    RecipientFilter filter = m_filter;
    filter.source.reset();
    offer(menu, tr("All sources"), !m_filter.source, filter);
    for (const Source source :
        { Source::Service, Source::Import, Source::Payment, Source::SharedBook, Source::Person }) {
        filter.source = source;
        offer(menu, sourceText(source), m_filter.source == source, filter);
    }
}

} // namespace PayRecipients
