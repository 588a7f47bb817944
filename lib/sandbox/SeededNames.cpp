// SPDX-License-Identifier: MIT
#include "sandbox/SeededNames.h"

using namespace Qt::StringLiterals;

namespace sandbox::SeededNames {

const QStringList& firstNames()
{
    static const QStringList names{ u"John"_s, u"Jane"_s, u"Mary"_s, u"Peter"_s, u"Grace"_s, u"Joseph"_s, u"Faith"_s,
        u"David"_s, u"Mercy"_s, u"Samuel"_s, u"Esther"_s, u"Daniel"_s, u"Ruth"_s, u"Brian"_s, u"Lucy"_s, u"Kevin"_s,
        u"Agnes"_s, u"Dennis"_s, u"Alice"_s, u"Victor"_s, u"Wanjiku"_s, u"Achieng"_s, u"Chebet"_s, u"Nekesa"_s,
        u"Amina"_s, u"Halima"_s, u"Juma"_s, u"Baraka"_s, u"Zawadi"_s, u"Neema"_s, u"Hassan"_s, u"Fatuma"_s, u"Makena"_s,
        u"Kiprono"_s, u"Otieno"_s, u"Wafula"_s, u"Naliaka"_s, u"Jepkosgei"_s, u"Moraa"_s, u"Nyaboke"_s };
    return names;
}

const QStringList& lastNames()
{
    static const QStringList names{ u"Doe"_s, u"Wanjiru"_s, u"Kamau"_s, u"Mwangi"_s, u"Njoroge"_s, u"Karanja"_s,
        u"Otieno"_s, u"Odhiambo"_s, u"Ochieng"_s, u"Akinyi"_s, u"Wekesa"_s, u"Barasa"_s, u"Simiyu"_s, u"Kiplagat"_s,
        u"Cheruiyot"_s, u"Koech"_s, u"Rotich"_s, u"Mutua"_s, u"Musyoka"_s, u"Mwende"_s, u"Kilonzo"_s, u"Nyambura"_s,
        u"Gathoni"_s, u"Muthoni"_s, u"Kariuki"_s, u"Onyango"_s, u"Adhiambo"_s, u"Mohamed"_s, u"Abdi"_s, u"Hussein"_s,
        u"Ali"_s, u"Omar"_s, u"Mwakio"_s, u"Charo"_s, u"Ng'ang'a"_s, u"Ng'eno"_s, u"Nyong'o"_s, u"Momanyi"_s,
        u"Nyamweya"_s, u"Lelei"_s };
    return names;
}

const QList<Person>& accented()
{
    static const QList<Person> people{ { u"Mũthoni"_s, u"Ngũgĩ"_s }, { u"Wanjikũ"_s, u"Kĩmani"_s },
        { u"José"_s, u"Muñoz Kĩbĩra"_s }, { u"Zoë"_s, u"Brontë Otieno"_s }, { u"Łukasz"_s, u"Żółć"_s },
        { u"Gĩthĩnji"_s, u"wa Thiong'o"_s } };
    return people;
}

const QList<Person>& rightToLeft()
{
    static const QList<Person> people{ { u"أمينة"_s, u"محمد"_s }, { u"حسن"_s, u"عبد الله"_s }, { u"فاطمة"_s, u"علي"_s },
        { u"שרה"_s, u"כהן"_s } };
    return people;
}

const QList<Person>& longest()
{
    static const QList<Person> people{
        { u"Christopher Emmanuel Bartholomew Nathaniel Kipkemboi Arap"_s, u"Cheruiyot-Kipkorir wa Kaptagat na Iten"_s },
        { u"Mary Magdalene Immaculate Concepta Wanjiku Nyambura Gathoni"_s,
            u"Njoroge-Odhiambo of Kiambu and Homa Bay"_s },
    };
    return people;
}

const QStringList& trades()
{
    static const QStringList trades{ u"Groceries"_s, u"Hardware"_s, u"Butchery"_s, u"Salon"_s, u"Pharmacy"_s,
        u"Electricals"_s, u"Cereals"_s, u"Boutique"_s, u"Car Wash"_s, u"Stationers"_s, u"Bakery"_s, u"Agrovet"_s };
    return trades;
}

const QStringList& shops()
{
    static const QStringList shops{ u"Café Mũgĩthi"_s, u"مطعم الساحل"_s, u"Nyumbani Fresh Produce"_s,
        u"The Extraordinarily Long-Named General Supplies, Transport and Catering Company of Upper Kabete"_s,
        u"Duka la Mama Zawadi"_s };
    return shops;
}

const QStringList& collectors()
{
    static const QStringList collectors{ u"Maji Safi Water Services"_s, u"Umeme Bora Power"_s, u"Kilele Heights Rent"_s,
        u"Elimu Academy School Fees"_s, u"Afya Njema Medical Cover"_s, u"Mwanga Internet"_s, u"Bidii Savings Society"_s,
        u"Tumaini Insurance"_s };
    return collectors;
}

const QStringList& companies()
{
    static const QStringList companies{ u"Savanna Breeze Supplies Ltd"_s, u"Rift Edge Transporters"_s,
        u"Baobab Printing & Packaging"_s, u"Jambo Office Furniture"_s, u"Coastline Cold Storage Ltd"_s,
        u"Highland Tea Packers"_s, u"Simba Security Guards"_s, u"Acacia Cleaning Services"_s,
        u"Mkulima Farm Inputs"_s };
    return companies;
}

const QStringList& nicknames()
{
    static const QStringList nicknames{ u"Landlord"_s, u"Night guard"_s, u"Milk"_s, u"Driver"_s, u"Office rent"_s,
        u"Weekly produce"_s, u"Cleaner, Westlands"_s, u"Fundi"_s, u"Water"_s, u"Fees, term 2"_s };
    return nicknames;
}

} // namespace sandbox::SeededNames
