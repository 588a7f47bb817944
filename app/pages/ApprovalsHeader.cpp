// SPDX-License-Identifier: MIT
#include "pages/ApprovalsHeader.h"

#include "recipients/RecipientBook.h"
#include "recipients/StatusMark.h"
#include "text/FieldText.h"
#include "text/StatusText.h"
#include "theme/Colours.h"
#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"
#include "widgets/LinkButton.h"
#include "widgets/MutedLabel.h"
#include "widgets/WrapLayout.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextDocument>

#include <algorithm>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 6;
//! The words are the service's own; with more of them, buttons stop being of use.
constexpr qsizetype mostGroups = 6;

RecipientFilter notApproved(const std::optional<QString>& status)
{
    RecipientFilter filter;
    filter.need = RecipientFilter::Need::Approval;
    filter.status = status;
    return filter;
}

} // namespace

ApprovalsHeader::ApprovalsHeader(QWidget* parent)
    : QFrame(parent)
    , m_news(makeNews())
    , m_groups(makeGroups())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    column->setSpacing(Spacing::medium);
    column->addWidget(m_news);
    column->addWidget(m_groups);
    paintNews();
}

QWidget* ApprovalsHeader::makeNews()
{
    auto* news = new QFrame(this);
    news->setFrameShape(QFrame::StyledPanel);
    news->setAutoFillBackground(true);
    news->setAccessibleName(tr("Newly approved"));
    m_newsTitle = new QLabel(news);
    m_newsTitle->setTextFormat(Qt::PlainText);
    m_newsNames = new QWidget(news);
    auto* names = new WrapLayout(m_newsNames);
    names->setContentsMargins(0, 0, 0, 0);
    m_newsRest = new MutedLabel(m_newsNames);
    auto* seen = new QPushButton(tr("Mark all as &seen"), news);
    seen->setAccessibleName(tr("Mark all as seen"));
    seen->setAutoDefault(true);
    connect(seen, &QPushButton::clicked, this, &ApprovalsHeader::allSeen);

    auto* line = new QHBoxLayout;
    line->addWidget(m_newsTitle, 1);
    line->addWidget(seen);
    auto* column = new QVBoxLayout(news);
    column->addLayout(line);
    column->addWidget(m_newsNames);
    news->hide();
    return news;
}

QWidget* ApprovalsHeader::makeGroups()
{
    auto* groups = new QWidget(this);
    m_groupButtons = new QButtonGroup(this);
    m_checkAgain = new QPushButton(symbolicIcon(u"refresh"_s), tr("&Check again"), groups);
    m_checkAgain->setAccessibleName(tr("Check again"));
    m_checkAgain->setAutoDefault(true);
    connect(m_groupButtons, &QButtonGroup::idClicked, this, [this](int id) {
        m_status = m_statuses.value(id);
        Q_EMIT statusChosen(m_status);
    });
    connect(m_checkAgain, &QPushButton::clicked, this, &ApprovalsHeader::checkAgainRequested);

    auto* buttons = new QWidget(groups);
    buttons->setObjectName(u"groupButtons"_s);
    auto* wrap = new WrapLayout(buttons);
    wrap->setContentsMargins(0, 0, 0, 0);
    wrap->setSpacing(Spacing::medium);
    auto* line = new QHBoxLayout(groups);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(buttons, 1);
    line->addWidget(m_checkAgain, 0, Qt::AlignTop);
    return groups;
}

void ApprovalsHeader::showBook(const RecipientBook& book, const QList<RecipientKey>& news)
{
    showNews(book, news);
    showGroups(book);
}

void ApprovalsHeader::showNews(const RecipientBook& book, const QList<RecipientKey>& news)
{
    const auto count = static_cast<int>(news.size());
    m_newsKeys = news.first(std::min(news.size(), mostNamed));
    const auto named = static_cast<std::size_t>(m_newsKeys.size());
    while (m_newsLinks.size() < named) {
        auto* link = new LinkButton(m_newsNames);
        const auto index = static_cast<qsizetype>(m_newsLinks.size());
        connect(link, &LinkButton::clicked, this, [this, index] { Q_EMIT recipientChosen(m_newsKeys.value(index)); });
        m_newsNames->layout()->removeWidget(m_newsRest);
        m_newsNames->layout()->addWidget(link);
        m_newsNames->layout()->addWidget(m_newsRest); // what is last is said last
        m_newsLinks.push_back(link);
    }
    for (std::size_t i = 0; i < m_newsLinks.size(); ++i) {
        LinkButton* link = m_newsLinks[i];
        link->setVisible(i < named);
        if (i >= named)
            continue;
        const QString name = shownName(*book.find(m_newsKeys.at(static_cast<qsizetype>(i))));
        link->setText(name);
        link->setAccessibleName(tr("Newly approved: %1", "a recipient's name").arg(name));
    }
    m_newsTitle->setText(tr("%Ln recipients are newly approved and can be paid.", nullptr, count));
    m_newsRest->setText(tr("and %Ln more", nullptr, count - static_cast<int>(named)));
    m_newsRest->setVisible(count > static_cast<int>(named));
    m_news->setVisible(count > 0);
}

void ApprovalsHeader::showGroups(const RecipientBook& book)
{
    QList<std::optional<QString>> statuses{ std::nullopt };
    QList<int> counts{ book.count(notApproved(std::nullopt)) };
    for (const auto& [status, total] : book.statuses()) {
        const int count = book.count(notApproved(status));
        if (count == 0 || statuses.size() > mostGroups)
            continue;
        statuses << status;
        counts << count;
    }
    m_statuses = statuses;
    const auto used = static_cast<int>(statuses.size());
    for (int i = 0; i < used; ++i) {
        const QString word
            = statuses.at(i) ? statusText(*statuses.at(i)) : tr("All", "recipients that are not approved");
        QPushButton* button = groupButton(i);
        const QString shown = fontMetrics().elidedText(word, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 30);
        //: a status and how many recipients have it, on a button
        button->setText(tr("%1  %2").arg(QString(shown).replace(u'&', u"&&"_s), QLocale().toString(counts.at(i))));
        button->setIcon(statuses.at(i) ? StatusMark::iconOf(StatusMark::shapeOf(word)) : QIcon());
        button->setToolTip(shown == word ? QString() : Qt::convertFromPlainText(word));
        button->setAccessibleName(tr("Not approved: %1", "a status").arg(word));
        button->setAccessibleDescription(tr("%Ln recipients", nullptr, counts.at(i)));
        button->setVisible(true);
    }
    const QList<QAbstractButton*> buttons = m_groupButtons->buttons();
    for (auto i = static_cast<qsizetype>(used); i < buttons.size(); ++i)
        buttons.at(i)->hide();
    m_groups->setVisible(counts.first() > 0);
    if (!m_statuses.contains(m_status)) { // nobody waits there any more
        m_status.reset();
        Q_EMIT statusChosen(m_status);
    }
    checkGroup();
}

QPushButton* ApprovalsHeader::groupButton(int index)
{
    if (auto* existing = qobject_cast<QPushButton*>(m_groupButtons->button(index)))
        return existing;
    auto* buttons = m_groups->findChild<QWidget*>(u"groupButtons"_s);
    auto* button = new QPushButton(buttons);
    button->setCheckable(true);
    button->setAutoDefault(true);
    buttons->layout()->addWidget(button);
    m_groupButtons->addButton(button, index);
    return button;
}

void ApprovalsHeader::setStatus(const std::optional<QString>& status)
{
    m_status = status;
    checkGroup();
}

void ApprovalsHeader::checkGroup()
{
    if (auto* button = m_groupButtons->button(static_cast<int>(m_statuses.indexOf(m_status))))
        button->setChecked(true);
}

void ApprovalsHeader::setServiceAvailable(bool signedIn)
{
    m_checkAgain->setToolTip(signedIn ? QString() : tr("Asks you to sign in first"));
}

void ApprovalsHeader::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintNews();
}

void ApprovalsHeader::paintNews()
{
    QPalette ours = palette();
    ours.setColor(QPalette::Window, Colours::ground(Colours::Meaning::Success, palette()));
    m_news->setPalette(ours);
    QFont strong = font();
    strong.setBold(true);
    m_newsTitle->setFont(strong);
}

} // namespace PayRecipients
