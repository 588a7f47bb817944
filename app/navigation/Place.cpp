// SPDX-License-Identifier: MIT
#include "navigation/Place.h"

#include "text/FieldText.h"

#include <QCoreApplication>

namespace PayRecipients {

namespace {
struct PlaceText {
    Q_DECLARE_TR_FUNCTIONS(Place)
};
} // namespace

QString placeName(Place place)
{
    switch (place) {
    case Place::Overview:
        return PlaceText::tr("Overview");
    case Place::Approvals:
        return PlaceText::tr("Approvals");
    case Place::Recipients:
        return PlaceText::tr("Recipients");
    case Place::MobileWallets:
    case Place::BankAccounts:
    case Place::Tills:
    case Place::Paybills:
        break;
    }
    return categoryName(categoryOf(place).value());
}

std::optional<Category> categoryOf(Place place)
{
    switch (place) {
    case Place::MobileWallets:
        return Category::MobileWallets;
    case Place::BankAccounts:
        return Category::BankAccounts;
    case Place::Tills:
        return Category::Tills;
    case Place::Paybills:
        return Category::Paybills;
    case Place::Overview:
    case Place::Approvals:
    case Place::Recipients:
        break;
    }
    return {};
}

Place placeOf(std::optional<Category> category)
{
    if (!category)
        return Place::Recipients;
    switch (*category) {
    case Category::MobileWallets:
        return Place::MobileWallets;
    case Category::BankAccounts:
        return Place::BankAccounts;
    case Category::Tills:
        return Place::Tills;
    case Category::Paybills:
        return Place::Paybills;
    }
    return Place::Recipients;
}

RecipientFilter filterOf(Place place)
{
    RecipientFilter filter;
    filter.category = categoryOf(place);
    if (place == Place::Approvals)
        filter.need = RecipientFilter::Need::Approval;
    return filter;
}

} // namespace PayRecipients
