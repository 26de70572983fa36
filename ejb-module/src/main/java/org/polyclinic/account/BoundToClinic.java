package org.polyclinic.account;

import org.polyclinic.shared.failure.BusinessException;

/** The caller is bound to one clinic and asks for what concerns the whole registry. */
public class BoundToClinic extends BusinessException {

    private static final long serialVersionUID = 1L;

    public BoundToClinic() {
        super(Kind.FORBIDDEN, "account.boundToClinic");
    }
}
