// SPDX-License-Identifier: MIT
//! The side navigation: Pay, with Overview, Approvals and Recipients, and the four categories under Recipients.
#pragma once

#include "navigation/Place.h"

#include <QTreeWidget>

#include <array>

namespace PayRecipients {

class NavigationDelegate;

//! One place is always chosen. `Pay` itself opens and closes, but is no place and cannot be chosen.
class NavigationTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit NavigationTree(QWidget* parent = nullptr);

    Place currentPlace() const { return m_place; }
    //! The number beside a place, or -1 where none is shown.
    int count(Place place) const;

    //! Shows a place as the chosen one, opening what hides it. Does not emit placeChosen().
    void setCurrentPlace(Place place);
    //! Shows a number beside a place; a negative one takes it away. It is a description to a screen reader, no name.
    void setCount(Place place, int count);

    bool isNarrow() const { return m_narrow; }
    //! Shows icons only, their names in tooltips.
    void setNarrow(bool narrow);

    QSize sizeHint() const override;

Q_SIGNALS:
    //! The person chose a place; also when it is the current one and was clicked again.
    void placeChosen(PayRecipients::Place place);
    //! Letters were typed, which lead nowhere here.
    void typed(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& options, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    //! Around the whole row; the style would leave out what stands before the text.
    void drawFocus(QPainter& painter, const QStyleOptionViewItem& row, const QModelIndex& index) const;
    QTreeWidgetItem* itemOf(Place place) const;
    static std::optional<Place> placeOf(const QTreeWidgetItem* item);
    int narrowWidth() const;
    void updateToolTip(Place place);
    void showSelected();
    void takeSelection();
    void takeClick(QTreeWidgetItem* item);
    void choose(Place place);

    NavigationDelegate* m_delegate;
    int m_indentation;
    bool m_narrow = false;
    std::array<QTreeWidgetItem*, allPlaces.size()> m_items{};
    Place m_place = Place::Overview;
    bool m_showing = false; //!< the selection changes by our own hand
    bool m_chosenByPress = false; //!< the click under way has told of its place already
};

} // namespace PayRecipients
