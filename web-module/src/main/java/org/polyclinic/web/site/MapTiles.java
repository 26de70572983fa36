package org.polyclinic.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** Where the pictures of the map come from. */
@Named
@RequestScoped
public class MapTiles {

    @Inject
    Settings settings;

    public String getUrl() {
        return settings.text(Setting.TILE_URL);
    }
}
