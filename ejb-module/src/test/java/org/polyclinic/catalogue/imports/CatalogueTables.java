package org.polyclinic.catalogue.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;

/** A small catalogue as tables, in the order in which they refer to each other. */
public final class CatalogueTables {

    private CatalogueTables() {}

    public static Map<CatalogueImport, String[]> small() {
        Map<CatalogueImport, String[]> tables = new LinkedHashMap<>();
        tables.put(CatalogueImport.REGIONS, new String[] {
            "region_code,region_name,time_zone,city_name",
            "39,Калининградская область,Europe/Kaliningrad,Калининград",
            "39,Калининградская область,Europe/Kaliningrad,Советск"
        });
        tables.put(CatalogueImport.SPECIALTIES, new String[] {
            "code,name_ru,name_en,self_referral,search_words",
            "therapist,Терапия,General medicine,yes,терапевт",
            "cardiologist,Кардиология,Cardiology,no,"
        });
        tables.put(CatalogueImport.ICD10, new String[] {
            "code,parent,name,specialties",
            "J06.9,J06,Острая инфекция верхних дыхательных путей неуточненная,",
            "J06,J00-J06,Острые инфекции верхних дыхательных путей,",
            "J00-J06,X,ОСТРЫЕ РЕСПИРАТОРНЫЕ ИНФЕКЦИИ,therapist",
            "X,,БОЛЕЗНИ ОРГАНОВ ДЫХАНИЯ,",
            "I20,,Стенокардия,therapist;cardiologist"
        });
        tables.put(CatalogueImport.SERVICES, new String[] {
            "code,name,category,form,duration_minutes,specialty,referral_needed",
            "B01.047.001,Прием врача-терапевта первичный,OUTPATIENT_VISIT,IN_PERSON,15,therapist,no",
            "B01.015.001,Прием врача-кардиолога первичный,OUTPATIENT_VISIT,IN_PERSON,20,cardiologist,yes"
        });
        tables.put(CatalogueImport.CLINICS, new String[] {
            "code,region_code,city,full_name,short_name,inn,ogrn,postal_code,address,latitude,longitude,phones,email,"
                    + "time_zone,insurance,hours,departments,rooms,licences,districts",
            "K-1,39,калининград,ГБУЗ «Янтарь»,Поликлиника «Янтарь»,7707329152,1047707030513,236022,"
                    + "\"Калининград, Липовая аллея, 1\",54.7104,20.4522,+7 4012 00-00-01; +7 4012 00-00-02,"
                    + "k1@clinic.example,Europe/Kaliningrad,OMS;PAID,1-6 08:00-20:00; H 10:00-14:00,"
                    + "\"Терапия; Хирургия | Калининград, Парусная, 2\",101;102,Л-1 | терапия,1;2",
            "K-2,39,Советск,ГБУЗ «Волна»,Поликлиника «Волна»,7707778246,1127746460885,238750,"
                    + "\"Советск, Набережная, 3\",55.0809,21.8888,+7 40161 0-00-00,k2@clinic.example,"
                    + "Europe/Kaliningrad,OMS,1-5 08:00-20:00,Терапия,7,,"
        });
        tables.put(CatalogueImport.DOCTORS, new String[] {
            "code,surname,name,patronymic,sex,qualification,education,licence_number,practice_since,clinic,department,"
                    + "specialty,room,position,services,district",
            "D-1,Королёв,Пётр,Ильич,MALE,FIRST,БФУ,Л-1,2001-09-01,K-1,Терапия,therapist,101,Врач-терапевт,"
                    + "B01.047.001,1",
            "D-1,Королёв,Пётр,Ильич,MALE,FIRST,БФУ,Л-1,2001-09-01,K-2,Терапия,therapist,7,Врач-терапевт,B01.047.001,",
            "D-2,Аксёнова,Вера,,FEMALE,HIGHEST,БФУ,Л-2,1999-09-01,k-1,терапия,CARDIOLOGIST,102,Врач-кардиолог,"
                    + "B01.015.001,"
        });
        tables.put(CatalogueImport.PRICES, new String[] {
            "clinic,service,set_on,kind,amount,comment",
            "K-1,B01.047.001,2026-01-01,AMOUNT,1500,",
            "K-1,B01.015.001,2026-01-01,FREE,,По полису ОМС"
        });
        return tables;
    }
}
