// Generated from the API by scripts/generate-client.ts; do not edit.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    role?: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                    status?: "active" | "disabled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                login: string;
                                name: string;
                                positions: {
                                    areaFrom: string;
                                    areaTo: string;
                                    /** Format: uuid */
                                    deputyId: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                    /** Format: uuid */
                                    stationId: string | null;
                                    title: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    /** Format: date */
                                    validFrom: string;
                                    /** Format: date */
                                    validTo: string | null;
                                }[];
                                /** @enum {unknown} */
                                status: "active" | "disabled";
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        name: string;
                        positions: {
                            areaCode: string;
                            /** Format: uuid */
                            deputyId?: string;
                            /** @enum {unknown} */
                            role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                            /** Format: uuid */
                            stationId?: string;
                            title: string;
                            /** Format: uuid */
                            unitId?: string;
                            /** Format: date */
                            validFrom?: string;
                            /** Format: date */
                            validTo?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                login: string;
                                name: string;
                                positions: {
                                    areaFrom: string;
                                    areaTo: string;
                                    /** Format: uuid */
                                    deputyId: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                    /** Format: uuid */
                                    stationId: string | null;
                                    title: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    /** Format: date */
                                    validFrom: string;
                                    /** Format: date */
                                    validTo: string | null;
                                }[];
                                /** @enum {unknown} */
                                status: "active" | "disabled";
                                version: number;
                            };
                            oneTimePassword: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            login: string;
                            name: string;
                            positions: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            /** @enum {unknown} */
                            status: "active" | "disabled";
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {unknown} */
                        status?: "active" | "disabled";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            login: string;
                            name: string;
                            positions: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            /** @enum {unknown} */
                            status: "active" | "disabled";
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/accounts/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: uuid */
                                id: string;
                                login: string;
                                name: string;
                                positions: {
                                    areaFrom: string;
                                    areaTo: string;
                                    /** Format: uuid */
                                    deputyId: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                    /** Format: uuid */
                                    stationId: string | null;
                                    title: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    /** Format: date */
                                    validFrom: string;
                                    /** Format: date */
                                    validTo: string | null;
                                }[];
                                /** @enum {unknown} */
                                status: "active" | "disabled";
                                version: number;
                            };
                            oneTimePassword: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaCode: string;
                        /** Format: uuid */
                        deputyId?: string;
                        /** @enum {unknown} */
                        role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                        /** Format: uuid */
                        stationId?: string;
                        title: string;
                        /** Format: uuid */
                        unitId?: string;
                        /** Format: date */
                        validFrom?: string;
                        /** Format: date */
                        validTo?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            login: string;
                            name: string;
                            positions: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            /** @enum {unknown} */
                            status: "active" | "disabled";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/positions/{pid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    pid: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            login: string;
                            name: string;
                            positions: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            /** @enum {unknown} */
                            status: "active" | "disabled";
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    on?: string;
                    parent?: string;
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                /** @enum {unknown} */
                                level: "province" | "prefecture" | "county" | "town" | "village";
                                name: string;
                                parentCode: string | null;
                                parentName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        parentCode: string;
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** @enum {unknown} */
                            level: "province" | "prefecture" | "county" | "town" | "village";
                            name: string;
                            parentCode: string | null;
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo: string | null;
                            versions: {
                                code: string;
                                /** @enum {unknown} */
                                level: "province" | "prefecture" | "county" | "town" | "village";
                                name: string;
                                parentCode: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    on?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** @enum {unknown} */
                            level: "province" | "prefecture" | "county" | "town" | "village";
                            name: string;
                            parentCode: string | null;
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo: string | null;
                            versions: {
                                code: string;
                                /** @enum {unknown} */
                                level: "province" | "prefecture" | "county" | "town" | "village";
                                name: string;
                                parentCode: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        action: "rename" | "move" | "close";
                        name?: string;
                        newCode?: string;
                        parentCode?: string;
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** @enum {unknown} */
                            level: "province" | "prefecture" | "county" | "town" | "village";
                            name: string;
                            parentCode: string | null;
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo: string | null;
                            versions: {
                                code: string;
                                /** @enum {unknown} */
                                level: "province" | "prefecture" | "county" | "town" | "village";
                                name: string;
                                parentCode: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    accountId?: string;
                    action?: string;
                    cursor?: string;
                    from?: string;
                    limit?: number;
                    objectId?: string;
                    objectKind?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                accountId: string | null;
                                action: string;
                                /** @enum {unknown} */
                                actorKind: "public" | "account" | "system";
                                actorName: string;
                                /** Format: date-time */
                                at: string;
                                details: {
                                    [key: string]: unknown;
                                };
                                /** Format: uuid */
                                id: string;
                                objectId: string;
                                objectKind: string;
                                /** Format: uuid */
                                positionId: string | null;
                                requestId: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            faults: {
                                entryId: string | null;
                                /** @enum {unknown} */
                                fault: "changed" | "missing" | "inserted" | "reordered";
                                seq: number | null;
                            }[];
                            head: string;
                            sealed: number;
                            tenant: string;
                            waiting: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    active?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                active: boolean;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                                position: number;
                                sensitive: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        nameEn: string;
                        sensitive?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            code: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                            position: number;
                            sensitive: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            code: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                            position: number;
                            sensitive: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        active?: boolean;
                        name?: string;
                        nameEn?: string;
                        sensitive?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            code: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string;
                            position: number;
                            sensitive: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/categories/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                active: boolean;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                                position: number;
                                sensitive: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        pack: "huaian-7" | "general-12";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                active: boolean;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                                position: number;
                                sensitive: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/congress-bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                areaCode: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "congress" | "standingCommittee" | "deputiesAffairsCommission" | "presidium" | "streetWorkCommittee";
                                /** @enum {unknown} */
                                level: "province" | "prefecture" | "county" | "town";
                                name: string;
                                terms: {
                                    /** Format: date */
                                    endsOn: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: date */
                                    startsOn: string;
                                    termNo: number;
                                }[];
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaCode: string;
                        /** @enum {unknown} */
                        kind: "congress" | "standingCommittee" | "deputiesAffairsCommission" | "presidium" | "streetWorkCommittee";
                        /** @enum {unknown} */
                        level: "province" | "prefecture" | "county" | "town";
                        name: string;
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            areaCode: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "congress" | "standingCommittee" | "deputiesAffairsCommission" | "presidium" | "streetWorkCommittee";
                            /** @enum {unknown} */
                            level: "province" | "prefecture" | "county" | "town";
                            name: string;
                            terms: {
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                startsOn: string;
                                termNo: number;
                            }[];
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/congress-bodies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            areaCode: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "congress" | "standingCommittee" | "deputiesAffairsCommission" | "presidium" | "streetWorkCommittee";
                            /** @enum {unknown} */
                            level: "province" | "prefecture" | "county" | "town";
                            name: string;
                            terms: {
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                startsOn: string;
                                termNo: number;
                            }[];
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** Format: date */
                        validTo?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            areaCode: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "congress" | "standingCommittee" | "deputiesAffairsCommission" | "presidium" | "streetWorkCommittee";
                            /** @enum {unknown} */
                            level: "province" | "prefecture" | "county" | "town";
                            name: string;
                            terms: {
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                startsOn: string;
                                termNo: number;
                            }[];
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/congress-bodies/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        endsOn?: string;
                        /** Format: date */
                        startsOn: string;
                        termNo: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            areaCode: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "congress" | "standingCommittee" | "deputiesAffairsCommission" | "presidium" | "streetWorkCommittee";
                            /** @enum {unknown} */
                            level: "province" | "prefecture" | "county" | "town";
                            name: string;
                            terms: {
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                startsOn: string;
                                termNo: number;
                            }[];
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadline-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    on?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                amount: number;
                                /** Format: uuid */
                                id: string;
                                maxRounds: number | null;
                                sourceRule: string;
                                /** @enum {unknown} */
                                step: "acceptance" | "return" | "result" | "reply" | "lookAgain" | "rehandling";
                                /** @enum {unknown} */
                                unit: "day" | "month";
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amount: number;
                        maxRounds?: number | null;
                        sourceRule: string;
                        /** @enum {unknown} */
                        step: "acceptance" | "return" | "result" | "reply" | "lookAgain" | "rehandling";
                        /** @enum {unknown} */
                        unit: "day" | "month";
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            amount: number;
                            /** Format: uuid */
                            id: string;
                            maxRounds: number | null;
                            sourceRule: string;
                            /** @enum {unknown} */
                            step: "acceptance" | "return" | "result" | "reply" | "lookAgain" | "rehandling";
                            /** @enum {unknown} */
                            unit: "day" | "month";
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    area?: string;
                    cursor?: string;
                    level?: "national" | "provincial" | "municipal" | "county" | "township";
                    limit?: number;
                    q?: string;
                    station?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                introduction: string;
                                mandates: {
                                    areaCode: string;
                                    /** Format: uuid */
                                    bodyId: string | null;
                                    electoralDistrict: string;
                                    /** Format: date */
                                    endsOn: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    level: "national" | "provincial" | "municipal" | "county" | "township";
                                    /** Format: date */
                                    startsOn: string;
                                    termNo: number | null;
                                }[];
                                name: string;
                                occupation: string;
                                /** @enum {string|null} */
                                sex: "female" | "male" | null;
                                stations: {
                                    /** Format: uuid */
                                    postingId: string;
                                    stationCode: string;
                                    /** Format: uuid */
                                    stationId: string;
                                    stationName: string;
                                }[];
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        introduction?: string;
                        mandates?: {
                            areaCode: string;
                            /** Format: uuid */
                            bodyId?: string;
                            electoralDistrict?: string;
                            /** Format: date */
                            endsOn?: string;
                            /** @enum {unknown} */
                            level: "national" | "provincial" | "municipal" | "county" | "township";
                            /** Format: date */
                            startsOn: string;
                            termNo?: number;
                        }[];
                        name: string;
                        occupation?: string;
                        /** @enum {unknown} */
                        sex?: "female" | "male";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            introduction: string;
                            mandates: {
                                areaCode: string;
                                /** Format: uuid */
                                bodyId: string | null;
                                electoralDistrict: string;
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                level: "national" | "provincial" | "municipal" | "county" | "township";
                                /** Format: date */
                                startsOn: string;
                                termNo: number | null;
                            }[];
                            name: string;
                            occupation: string;
                            /** @enum {string|null} */
                            sex: "female" | "male" | null;
                            stations: {
                                /** Format: uuid */
                                postingId: string;
                                stationCode: string;
                                /** Format: uuid */
                                stationId: string;
                                stationName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            introduction: string;
                            mandates: {
                                areaCode: string;
                                /** Format: uuid */
                                bodyId: string | null;
                                electoralDistrict: string;
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                level: "national" | "provincial" | "municipal" | "county" | "township";
                                /** Format: date */
                                startsOn: string;
                                termNo: number | null;
                            }[];
                            name: string;
                            occupation: string;
                            /** @enum {string|null} */
                            sex: "female" | "male" | null;
                            stations: {
                                /** Format: uuid */
                                postingId: string;
                                stationCode: string;
                                /** Format: uuid */
                                stationId: string;
                                stationName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        introduction?: string;
                        name?: string;
                        occupation?: string;
                        /** @enum {unknown} */
                        sex?: "female" | "male";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            introduction: string;
                            mandates: {
                                areaCode: string;
                                /** Format: uuid */
                                bodyId: string | null;
                                electoralDistrict: string;
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                level: "national" | "provincial" | "municipal" | "county" | "township";
                                /** Format: date */
                                startsOn: string;
                                termNo: number | null;
                            }[];
                            name: string;
                            occupation: string;
                            /** @enum {string|null} */
                            sex: "female" | "male" | null;
                            stations: {
                                /** Format: uuid */
                                postingId: string;
                                stationCode: string;
                                /** Format: uuid */
                                stationId: string;
                                stationName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/deputies/{id}/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaCode: string;
                        /** Format: uuid */
                        bodyId?: string;
                        electoralDistrict?: string;
                        /** Format: date */
                        endsOn?: string;
                        /** @enum {unknown} */
                        level: "national" | "provincial" | "municipal" | "county" | "township";
                        /** Format: date */
                        startsOn: string;
                        termNo?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            introduction: string;
                            mandates: {
                                areaCode: string;
                                /** Format: uuid */
                                bodyId: string | null;
                                electoralDistrict: string;
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                level: "national" | "provincial" | "municipal" | "county" | "township";
                                /** Format: date */
                                startsOn: string;
                                termNo: number | null;
                            }[];
                            name: string;
                            occupation: string;
                            /** @enum {string|null} */
                            sex: "female" | "male" | null;
                            stations: {
                                /** Format: uuid */
                                postingId: string;
                                stationCode: string;
                                /** Format: uuid */
                                stationId: string;
                                stationName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies/{id}/mandates/{mandateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    mandateId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        endsOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            introduction: string;
                            mandates: {
                                areaCode: string;
                                /** Format: uuid */
                                bodyId: string | null;
                                electoralDistrict: string;
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                level: "national" | "provincial" | "municipal" | "county" | "township";
                                /** Format: date */
                                startsOn: string;
                                termNo: number | null;
                            }[];
                            name: string;
                            occupation: string;
                            /** @enum {string|null} */
                            sex: "female" | "male" | null;
                            stations: {
                                /** Format: uuid */
                                postingId: string;
                                stationCode: string;
                                /** Format: uuid */
                                stationId: string;
                                stationName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: number;
                            areas: number;
                            name: string;
                            tenant: string;
                            towns: number;
                            villages: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    area?: string;
                    category?: string;
                    count?: boolean;
                    cursor?: string;
                    deputy?: string;
                    due?: "late" | "soon" | "set";
                    from?: string;
                    lane?: "unsorted" | "opinion" | "petition" | "litigation" | "report" | "other";
                    limit?: number;
                    month?: string;
                    outcome?: "none" | "solved" | "inProgress" | "explained" | "keptForReference";
                    q?: string;
                    rating?: "none" | "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse";
                    sort?: "newest" | "due";
                    source?: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                    /** @description comma list of states */
                    state?: string;
                    station?: string;
                    to?: string;
                    town?: string;
                    unit?: string;
                    urgency?: "normal" | "urgent" | "emergency";
                    waiting?: "sorting" | "acceptance" | "result" | "sign-off" | "reply" | "rating" | "another-look" | "merged-reply";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                areaCode: string;
                                areaName: string | null;
                                /** Format: uuid */
                                categoryId: string | null;
                                categoryName: string | null;
                                confidential: boolean;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: date */
                                dueOn: string | null;
                                /** @enum {string|null} */
                                exit: "village" | "town" | "countyUnit" | "higherDeputy" | "hotline12345" | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "problem" | "opinion" | "suggestion" | "inquiry" | "praise";
                                /** @enum {unknown} */
                                lane: "unsorted" | "opinion" | "petition" | "litigation" | "report" | "other";
                                /** Format: date */
                                lookAgainOn: string | null;
                                moves: number;
                                number: string;
                                /** @enum {string|null} */
                                outcome: "solved" | "inProgress" | "explained" | "keptForReference" | null;
                                published: boolean;
                                /** @enum {string|null} */
                                rating: "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse" | null;
                                /** Format: date */
                                receivedOn: string;
                                /** Format: date-time */
                                registeredAt: string;
                                round: number;
                                /** @enum {unknown} */
                                source: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                                /** @enum {unknown} */
                                state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                                /** Format: date-time */
                                stateSince: string;
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                townCode: string;
                                townName: string | null;
                                /** Format: uuid */
                                unitId: string | null;
                                unitName: string | null;
                                /** @enum {unknown} */
                                urgency: "normal" | "urgent" | "emergency";
                                version: number;
                            }[];
                            next: string | null;
                            total: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        anonymous?: boolean;
                        areaCode: string;
                        /** Format: uuid */
                        categoryId?: string;
                        confidential?: boolean;
                        contact?: {
                            address?: string;
                            /** @enum {unknown} */
                            ageBand?: "under18" | "18to44" | "45to59" | "60plus";
                            name?: string;
                            phone?: string;
                            /** @enum {unknown} */
                            sex?: "female" | "male";
                        };
                        content: string;
                        demand?: string;
                        /** Format: uuid */
                        deputyId?: string;
                        hideFromPublic?: boolean;
                        hideFromUnit?: boolean;
                        /** @enum {unknown} */
                        kind?: "problem" | "opinion" | "suggestion" | "inquiry" | "praise";
                        /** @enum {unknown} */
                        lane?: "unsorted" | "opinion";
                        latitude?: number;
                        longitude?: number;
                        place?: string;
                        /** Format: date */
                        receivedOn?: string;
                        /** @enum {unknown} */
                        source: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                        /** Format: uuid */
                        stationId?: string;
                        title?: string;
                        /** @enum {unknown} */
                        urgency?: "normal" | "urgent" | "emergency";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** Format: uuid */
                            id: string;
                            number: string;
                            pin: string | null;
                            /** Format: date */
                            receivedOn: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actions: string[];
                            anonymous: boolean;
                            areaCode: string;
                            areaName: string | null;
                            assignments: {
                                /** Format: date-time */
                                acceptedAt: string | null;
                                /** Format: date-time */
                                assignedAt: string;
                                assignedBy: string;
                                days: number;
                                draftedBy: string;
                                /** @enum {string|null} */
                                draftOutcome: "solved" | "inProgress" | "explained" | "keptForReference" | null;
                                draftText: string;
                                /** Format: date */
                                dueOn: string | null;
                                /** Format: date-time */
                                endedAt: string | null;
                                hop: number;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "lead" | "assisting";
                                requirement: string;
                                /** Format: date-time */
                                returnedAt: string | null;
                                returnReason: string;
                                /** Format: date */
                                returnUntil: string | null;
                                round: number;
                                /** Format: date-time */
                                signedAt: string | null;
                                signedBy: string;
                                /** @enum {unknown} */
                                state: "assigned" | "accepted" | "returned" | "recalled" | "completed";
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                            }[];
                            /** Format: uuid */
                            categoryId: string | null;
                            categoryName: string | null;
                            confidential: boolean;
                            contact: {
                                address: string | null;
                                /** @enum {string|null} */
                                ageBand: "under18" | "18to44" | "45to59" | "60plus" | null;
                                name: string | null;
                                phone: string | null;
                                /** @enum {string|null} */
                                sex: "female" | "male" | null;
                                withheld: boolean;
                            };
                            content: string;
                            demand: string;
                            /** Format: uuid */
                            deputyId: string | null;
                            deputyName: string | null;
                            /** Format: date */
                            dueOn: string | null;
                            events: {
                                action: string;
                                actorName: string;
                                /** Format: date-time */
                                at: string;
                                details: unknown;
                                fromState: string | null;
                                /** Format: uuid */
                                id: string;
                                positionTitle: string;
                                reason: string;
                                toState: string;
                            }[];
                            /** @enum {string|null} */
                            exit: "village" | "town" | "countyUnit" | "higherDeputy" | "hotline12345" | null;
                            hideFromPublic: boolean;
                            hideFromUnit: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "problem" | "opinion" | "suggestion" | "inquiry" | "praise";
                            /** @enum {unknown} */
                            lane: "unsorted" | "opinion" | "petition" | "litigation" | "report" | "other";
                            latitude: number | null;
                            longitude: number | null;
                            /** Format: date */
                            lookAgainOn: string | null;
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                                /** Format: date-time */
                                repliedAt: string | null;
                                title: string;
                            }[];
                            /** Format: uuid */
                            mergedInto: string | null;
                            moves: number;
                            number: string;
                            /** @enum {string|null} */
                            outcome: "solved" | "inProgress" | "explained" | "keptForReference" | null;
                            photos: {
                                height: number;
                                /** Format: uuid */
                                id: string;
                                width: number;
                            }[];
                            place: string;
                            published: boolean;
                            /** @enum {string|null} */
                            rating: "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse" | null;
                            /** Format: date */
                            receivedOn: string;
                            /** Format: date-time */
                            registeredAt: string;
                            registeredBy: string;
                            /** Format: date-time */
                            repliedAt: string | null;
                            /** @enum {string|null} */
                            replyMode: "written" | "oral" | "phone" | "visit" | "online" | null;
                            /** Format: date-time */
                            resultAt: string | null;
                            resultText: string;
                            round: number;
                            slip: {
                                goTo: string;
                                /** @enum {unknown} */
                                lane: "petition" | "litigation" | "report" | "other";
                                reason: string;
                            } | null;
                            /** @enum {unknown} */
                            source: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            /** Format: date-time */
                            stateSince: string;
                            /** Format: uuid */
                            stationId: string | null;
                            stationName: string | null;
                            title: string;
                            townCode: string;
                            townName: string | null;
                            /** Format: uuid */
                            unitId: string | null;
                            unitName: string | null;
                            upgradedTo: string | null;
                            /** @enum {unknown} */
                            urgency: "normal" | "urgent" | "emergency";
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaCode?: string;
                        /** Format: uuid */
                        categoryId?: string;
                        content?: string;
                        demand?: string;
                        /** Format: uuid */
                        deputyId?: string;
                        /** @enum {unknown} */
                        kind?: "problem" | "opinion" | "suggestion" | "inquiry" | "praise";
                        /** @enum {unknown} */
                        lane?: "unsorted" | "opinion";
                        latitude?: number;
                        longitude?: number;
                        place?: string;
                        reason: string;
                        /** Format: uuid */
                        stationId?: string;
                        title?: string;
                        /** @enum {unknown} */
                        urgency?: "normal" | "urgent" | "emergency";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/opinions/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/another-look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/archiving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/assisting-opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/confidentiality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        anonymous: boolean;
                        confidential: boolean;
                        hideFromPublic: boolean;
                        hideFromUnit: boolean;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/contact-reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address?: string;
                            /** @enum {unknown} */
                            ageBand?: "under18" | "18to44" | "45to59" | "60plus";
                            name?: string;
                            phone?: string;
                            /** @enum {unknown} */
                            sex?: "female" | "male";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/forwarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assistingUnitIds?: string[];
                        /** Format: date */
                        dueOn?: string;
                        /** @enum {unknown} */
                        exit: "village" | "town" | "countyUnit" | "higherDeputy" | "hotline12345";
                        requirement?: string;
                        /** Format: uuid */
                        unitId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/merger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        intoId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/non-acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        goTo: string;
                        /** @enum {unknown} */
                        lane: "petition" | "litigation" | "report" | "other";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/on-spot-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        mode?: "written" | "oral" | "phone" | "visit" | "online";
                        /** @enum {unknown} */
                        outcome: "solved" | "explained" | "keptForReference";
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/outside-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        lookAgainOn?: string;
                        /** @enum {unknown} */
                        outcome: "solved" | "inProgress" | "explained" | "keptForReference";
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ids: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: string;
                        content: string;
                        title: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/publication-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: string;
                            content: string;
                            hits: {
                                answer: {
                                    at: number;
                                    /** @enum {unknown} */
                                    kind: "phone" | "identityNumber" | "name" | "address";
                                    text: string;
                                }[];
                                content: {
                                    at: number;
                                    /** @enum {unknown} */
                                    kind: "phone" | "identityNumber" | "name" | "address";
                                    text: string;
                                }[];
                                title: {
                                    at: number;
                                    /** @enum {unknown} */
                                    kind: "phone" | "identityNumber" | "name" | "address";
                                    text: string;
                                }[];
                            };
                            title: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        mode?: "online" | "phone" | "visit" | "counter";
                        reason?: string;
                        /** @enum {unknown} */
                        value: "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/rehandling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        /** Format: uuid */
                        unitId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        mode: "written" | "oral" | "phone" | "visit" | "online";
                        /** Format: date */
                        repliedOn?: string;
                        text?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/reply-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        outcome: "solved" | "inProgress" | "explained" | "keptForReference";
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        lookAgainOn?: string;
                        /** @enum {unknown} */
                        outcome: "solved" | "inProgress" | "explained" | "keptForReference";
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        suggestion: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/urging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/bulk-forwarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        forwarding: {
                            assistingUnitIds?: string[];
                            /** Format: date */
                            dueOn?: string;
                            /** @enum {unknown} */
                            exit: "village" | "town" | "countyUnit" | "higherDeputy" | "hotline12345";
                            requirement?: string;
                            /** Format: uuid */
                            unitId?: string;
                        };
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            results: {
                                /** Format: uuid */
                                id: string;
                                number: string | null;
                                ok: boolean;
                                problem: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/import-template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            errors: {
                                column: string;
                                row: number;
                                text: string;
                            }[];
                            good: number;
                            /** Format: uuid */
                            id: string;
                            preview: {
                                areaCode: string;
                                content: string;
                                receivedOn: string;
                                /** @enum {unknown} */
                                source: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                            }[];
                            rows: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            first: string;
                            last: string;
                            registered: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaCode?: string;
                        /** Format: uuid */
                        exceptId?: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                areaName: string | null;
                                /** Format: uuid */
                                id: string;
                                likeness: number;
                                number: string;
                                /** @enum {string|null} */
                                outcome: "solved" | "inProgress" | "explained" | "keptForReference" | null;
                                /** Format: date */
                                receivedOn: string;
                                resultText: string;
                                sameTown: boolean;
                                /** @enum {unknown} */
                                state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                                title: string;
                                townName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            date: string;
                            items: {
                                count: number;
                                filters: {
                                    area?: string;
                                    category?: string;
                                    /** Format: uuid */
                                    deputy?: string;
                                    /** @enum {unknown} */
                                    due?: "late" | "soon" | "set";
                                    /** Format: date */
                                    from?: string;
                                    /** @enum {unknown} */
                                    lane?: "unsorted" | "opinion" | "petition" | "litigation" | "report" | "other";
                                    month?: string;
                                    /** @enum {unknown} */
                                    outcome?: "none" | "solved" | "inProgress" | "explained" | "keptForReference";
                                    q?: string;
                                    /** @enum {unknown} */
                                    rating?: "none" | "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse";
                                    /** @enum {unknown} */
                                    source?: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                                    /** @description comma list of states */
                                    state?: string;
                                    /** Format: uuid */
                                    station?: string;
                                    /** Format: date */
                                    to?: string;
                                    town?: string;
                                    unit?: string;
                                    /** @enum {unknown} */
                                    urgency?: "normal" | "urgent" | "emergency";
                                    /** @enum {unknown} */
                                    waiting?: "sorting" | "acceptance" | "result" | "sign-off" | "reply" | "rating" | "another-look" | "merged-reply";
                                };
                                key: string;
                                most: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    category?: string;
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    town?: string;
                };
                header?: never;
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                answer: string;
                                /** Format: date */
                                answeredOn: string;
                                categoryName: string | null;
                                content: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                outcome: "solved" | "inProgress" | "explained" | "keptForReference";
                                /** Format: date-time */
                                publishedAt: string;
                                /** @enum {string|null} */
                                rating: "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse" | null;
                                /** Format: date */
                                receivedOn: string;
                                title: string;
                                townName: string | null;
                                unitName: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: string;
                            /** Format: date */
                            answeredOn: string;
                            categoryName: string | null;
                            content: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            outcome: "solved" | "inProgress" | "explained" | "keptForReference";
                            /** Format: date-time */
                            publishedAt: string;
                            /** @enum {string|null} */
                            rating: "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse" | null;
                            /** Format: date */
                            receivedOn: string;
                            title: string;
                            townName: string | null;
                            unitName: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    on?: string;
                    parent?: string;
                    q?: string;
                };
                header?: never;
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                /** @enum {unknown} */
                                level: "province" | "prefecture" | "county" | "town" | "village";
                                name: string;
                                parentCode: string | null;
                                parentName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    area: string;
                };
                header?: never;
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                introduction: string;
                                mandates: {
                                    electoralDistrict: string;
                                    /** @enum {unknown} */
                                    level: "national" | "provincial" | "municipal" | "county" | "township";
                                }[];
                                name: string;
                                occupation: string;
                                stations: {
                                    code: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        anonymous?: boolean;
                        areaCode: string;
                        /** Format: uuid */
                        categoryId?: string;
                        content: string;
                        hideFromPublic?: boolean;
                        hideFromUnit?: boolean;
                        name?: string;
                        phone?: string;
                        place?: string;
                        stationCode?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** Format: uuid */
                            id: string;
                            number: string;
                            pin: string | null;
                            /** Format: date */
                            receivedOn: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    town?: string;
                };
                header?: never;
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                address: string;
                                areaCode: string;
                                areaName: string | null;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "home" | "centre" | "village" | "community" | "park" | "contactPoint";
                                latitude: number | null;
                                longitude: number | null;
                                name: string;
                                openingHours: string;
                                phone: string;
                                townCode: string;
                                townName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/stations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            areaCode: string;
                            areaName: string | null;
                            code: string;
                            deputies: {
                                /** Format: uuid */
                                id: string;
                                introduction: string;
                                mandates: {
                                    electoralDistrict: string;
                                    /** @enum {unknown} */
                                    level: "national" | "provincial" | "municipal" | "county" | "township";
                                }[];
                                name: string;
                                occupation: string;
                                stations: {
                                    code: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "home" | "centre" | "village" | "community" | "park" | "contactPoint";
                            latitude: number | null;
                            longitude: number | null;
                            name: string;
                            openingHours: string;
                            phone: string;
                            townCode: string;
                            townName: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    by?: "outcome" | "category" | "town" | "source" | "month";
                };
                header?: never;
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            asOf: string;
                            /** @enum {unknown} */
                            by: "outcome" | "category" | "town" | "source" | "month";
                            percentSum: string | null;
                            rounding: {
                                /** @enum {unknown} */
                                method: "halfUp" | "largestRemainder";
                                name: string;
                            };
                            rows: {
                                count: number;
                                key: string | null;
                                name: string;
                                percent: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        secret: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: string | null;
                            /** Format: date */
                            dueOn: string | null;
                            mayRate: boolean;
                            mayWithdraw: boolean;
                            number: string;
                            /** @enum {string|null} */
                            outcome: "solved" | "inProgress" | "explained" | "keptForReference" | null;
                            /** @enum {string|null} */
                            rating: "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse" | null;
                            /** Format: date */
                            receivedOn: string;
                            slip: {
                                goTo: string;
                                reason: string;
                            } | null;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            /** Format: date-time */
                            stateSince: string;
                            steps: {
                                action: string;
                                /** Format: date-time */
                                at: string;
                                note: string;
                            }[];
                            title: string;
                            unitName: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/{tenant}/tracking/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        reason?: string;
                        secret: string;
                        /** @enum {unknown} */
                        value: "satisfied" | "basicallySatisfied" | "dissatisfied";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {unknown} */
                            state: "registered" | "notAccepted" | "answeredOnSpot" | "forwarded" | "returned" | "handling" | "resultReported" | "replied" | "rated" | "archived" | "withdrawn" | "merged";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                areaCode: string;
                                bodyName: string;
                                code: string;
                                /** @enum {unknown} */
                                level: "province" | "prefecture" | "county";
                                name: string;
                                phone: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                query: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        query: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            query: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-filters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                /** Format: uuid */
                                id: string;
                                login: string;
                                name: string;
                            };
                            /** Format: date-time */
                            expiresAt: string;
                            mustChangePassword: boolean;
                            position: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            };
                            positions: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            tenant: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                /** Format: uuid */
                                id: string;
                                login: string;
                                name: string;
                            };
                            /** Format: date-time */
                            expiresAt: string;
                            mustChangePassword: boolean;
                            position: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            };
                            positions: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            tenant: string;
                        };
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currentPassword: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        positionId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                /** Format: uuid */
                                id: string;
                                login: string;
                                name: string;
                            };
                            /** Format: date-time */
                            expiresAt: string;
                            mustChangePassword: boolean;
                            position: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            };
                            positions: {
                                areaFrom: string;
                                areaTo: string;
                                /** Format: uuid */
                                deputyId: string | null;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "deputy" | "liaisonOfficer" | "stationHead" | "townPresidium" | "commission" | "unitClerk" | "unitHead" | "governmentOffice" | "auditor" | "securityAdmin" | "systemAdmin";
                                /** Format: uuid */
                                stationId: string | null;
                                title: string;
                                /** Format: uuid */
                                unitId: string | null;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            tenant: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    active?: boolean;
                    area?: string;
                    cursor?: string;
                    kind?: "home" | "centre" | "village" | "community" | "park" | "contactPoint";
                    limit?: number;
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                active: boolean;
                                address: string;
                                areaCode: string;
                                code: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "home" | "centre" | "village" | "community" | "park" | "contactPoint";
                                latitude: number | null;
                                longitude: number | null;
                                name: string;
                                openingHours: string;
                                phone: string;
                                townCode: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        address?: string;
                        areaCode: string;
                        code?: string;
                        /** @enum {unknown} */
                        kind: "home" | "centre" | "village" | "community" | "park" | "contactPoint";
                        latitude?: number | null;
                        longitude?: number | null;
                        name: string;
                        openingHours?: string;
                        phone?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            address: string;
                            areaCode: string;
                            code: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "home" | "centre" | "village" | "community" | "park" | "contactPoint";
                            latitude: number | null;
                            longitude: number | null;
                            name: string;
                            openingHours: string;
                            phone: string;
                            townCode: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            address: string;
                            areaCode: string;
                            code: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "home" | "centre" | "village" | "community" | "park" | "contactPoint";
                            latitude: number | null;
                            longitude: number | null;
                            name: string;
                            openingHours: string;
                            phone: string;
                            townCode: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        active?: boolean;
                        address?: string;
                        /** @enum {unknown} */
                        kind?: "home" | "centre" | "village" | "community" | "park" | "contactPoint";
                        latitude?: number | null;
                        longitude?: number | null;
                        name?: string;
                        openingHours?: string;
                        phone?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            address: string;
                            areaCode: string;
                            code: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "home" | "centre" | "village" | "community" | "park" | "contactPoint";
                            latitude: number | null;
                            longitude: number | null;
                            name: string;
                            openingHours: string;
                            phone: string;
                            townCode: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/stations/{id}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    past?: boolean;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                deputyId: string;
                                deputyName: string;
                                /** Format: date */
                                endsOn: string | null;
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                startsOn: string;
                                /** Format: uuid */
                                stationId: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        deputyId: string;
                        /** Format: date */
                        startsOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            deputyId: string;
                            deputyName: string;
                            /** Format: date */
                            endsOn: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            startsOn: string;
                            /** Format: uuid */
                            stationId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{id}/postings/{postingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    postingId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        endsOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            deputyId: string;
                            deputyName: string;
                            /** Format: date */
                            endsOn: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            startsOn: string;
                            /** Format: uuid */
                            stationId: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    area?: string;
                    by?: "town" | "category" | "source" | "state" | "outcome" | "unit" | "month" | "rating";
                    category?: string;
                    deputy?: string;
                    due?: "late" | "soon" | "set";
                    from?: string;
                    lane?: "unsorted" | "opinion" | "petition" | "litigation" | "report" | "other";
                    month?: string;
                    outcome?: "none" | "solved" | "inProgress" | "explained" | "keptForReference";
                    rating?: "none" | "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse";
                    rounding?: "halfUp" | "largestRemainder";
                    source?: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                    /** @description comma list of states */
                    state?: string;
                    station?: string;
                    to?: string;
                    town?: string;
                    unit?: string;
                    urgency?: "normal" | "urgent" | "emergency";
                    waiting?: "sorting" | "acceptance" | "result" | "sign-off" | "reply" | "rating" | "another-look" | "merged-reply";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            asOf: string;
                            /** @enum {unknown} */
                            by: "town" | "category" | "source" | "state" | "outcome" | "unit" | "month" | "rating";
                            percentSum: string | null;
                            rounding: {
                                /** @enum {unknown} */
                                method: "halfUp" | "largestRemainder";
                                name: string;
                            };
                            rows: {
                                count: number;
                                filters: {
                                    area?: string;
                                    category?: string;
                                    /** Format: uuid */
                                    deputy?: string;
                                    /** @enum {unknown} */
                                    due?: "late" | "soon" | "set";
                                    /** Format: date */
                                    from?: string;
                                    /** @enum {unknown} */
                                    lane?: "unsorted" | "opinion" | "petition" | "litigation" | "report" | "other";
                                    month?: string;
                                    /** @enum {unknown} */
                                    outcome?: "none" | "solved" | "inProgress" | "explained" | "keptForReference";
                                    /** @enum {unknown} */
                                    rating?: "none" | "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse";
                                    /** @enum {unknown} */
                                    source?: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                                    /** @description comma list of states */
                                    state?: string;
                                    /** Format: uuid */
                                    station?: string;
                                    /** Format: date */
                                    to?: string;
                                    town?: string;
                                    unit?: string;
                                    /** @enum {unknown} */
                                    urgency?: "normal" | "urgent" | "emergency";
                                    /** @enum {unknown} */
                                    waiting?: "sorting" | "acceptance" | "result" | "sign-off" | "reply" | "rating" | "another-look" | "merged-reply";
                                };
                                key: string | null;
                                name: string;
                                percent: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/report.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    category?: string;
                    from?: string;
                    month?: string;
                    outcome?: "none" | "solved" | "inProgress" | "explained" | "keptForReference";
                    rating?: "none" | "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse";
                    rounding?: "halfUp" | "largestRemainder";
                    source?: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                    /** @description comma list of states */
                    state?: string;
                    to?: string;
                    town?: string;
                    unit?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    category?: string;
                    from?: string;
                    month?: string;
                    outcome?: "none" | "solved" | "inProgress" | "explained" | "keptForReference";
                    rating?: "none" | "satisfied" | "basicallySatisfied" | "dissatisfied" | "noResponse";
                    rounding?: "halfUp" | "largestRemainder";
                    source?: "counter" | "visit" | "portal" | "stationCode" | "phone" | "paper" | "letter" | "mailbox" | "forum" | "questionnaire" | "hotline12345" | "import";
                    /** @description comma list of states */
                    state?: string;
                    to?: string;
                    town?: string;
                    unit?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        bodyName?: string;
                        phone?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            areaCode: string;
                            bodyName: string;
                            code: string;
                            /** @enum {unknown} */
                            level: "province" | "prefecture" | "county";
                            name: string;
                            phone: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    active?: boolean;
                    area?: string;
                    cursor?: string;
                    kind?: "village" | "town" | "countyUnit";
                    limit?: number;
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                active: boolean;
                                areaCode: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "village" | "town" | "countyUnit";
                                name: string;
                                phone: string;
                                shortName: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaCode: string;
                        /** @enum {unknown} */
                        kind: "village" | "town" | "countyUnit";
                        name: string;
                        phone?: string;
                        shortName: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            areaCode: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "village" | "town" | "countyUnit";
                            name: string;
                            phone: string;
                            shortName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            areaCode: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "village" | "town" | "countyUnit";
                            name: string;
                            phone: string;
                            shortName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        active?: boolean;
                        name?: string;
                        phone?: string;
                        shortName?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            active: boolean;
                            areaCode: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "village" | "town" | "countyUnit";
                            name: string;
                            phone: string;
                            shortName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
