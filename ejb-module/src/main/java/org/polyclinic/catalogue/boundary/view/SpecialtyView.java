package org.polyclinic.catalogue.boundary.view;

import java.util.UUID;

/** A specialty; {@code selfReferral}: a patient may come without a referral. */
public record SpecialtyView(UUID id, String code, String nameRu, String nameEn, boolean selfReferral) {}
