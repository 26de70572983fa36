package org.polyclinic.booking.control.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.polyclinic.booking.ChangeTerms;
import org.polyclinic.catalogue.boundary.view.PostCard;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** The clinic's cut-off together with the installation's period of grace. */
@Dependent
class ChangeTermsOf {

    @Inject
    Settings settings;

    ChangeTerms of(PostCard post) {
        return of(post.clinic().cancelHours());
    }

    ChangeTerms of(int cutOffHours) {
        return new ChangeTerms(cutOffHours, settings.minutes(Setting.CHANGE_GRACE_MINUTES));
    }
}
