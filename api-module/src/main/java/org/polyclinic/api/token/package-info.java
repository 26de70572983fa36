/** OAuth 2 client credentials: tokens are issued and verified here. */
package org.polyclinic.api.token;
