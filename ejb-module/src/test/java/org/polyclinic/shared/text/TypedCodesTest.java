package org.polyclinic.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3955110882100007",
                "3955 1108 8210 0007",
                "3955-1108–8210—0007",
                "39551l0882IO00О7",
                "№ 3955110882100007",
                "Полис ОМС: 3955110882100007",
                "３９５５110882100007",
                "\u200b3955110882100007\u00a0"
            })
    void numberHasOneSpelling(String typed) {
        assertThat(TypedCodes.digits(typed)).isEqualTo("3955110882100007");
    }
}
