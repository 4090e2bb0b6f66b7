// Generated from apps/api/openapi.json: npm run openapi
export interface paths {
    "/api/activation-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位启用清单 · Lists of employers to activate */
        get: operations["ActivationListsList"];
        put?: never;
        /** 导入单位启用清单 · Take in the list of an employer */
        post: operations["ActivationListsDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activation-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位启用清单 · A list of an employer */
        get: operations["ActivationListsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activation-lists/{id}/collection-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 单位领卡清单 · Make the collection list of an employer */
        post: operations["ActivationListsCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activation-lists/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认启用清单 · Confirm a list: its cards are activated */
        post: operations["ActivationListsConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activation-lists/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 清单逐行结果 · Lines of a list */
        get: operations["ActivationListsLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activation-lists/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 清单结果(CSV) · The result of a list as CSV */
        get: operations["ActivationListsResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activation-lists/of-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按单位生成启用清单 · A list of the unit’s cards that are handed over and not active */
        post: operations["ActivationListsDraftOfUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 管辖内的社保经办机构 · Agencies within reach */
        get: operations["AgenciesAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 与发卡银行的代发代扣协议 · Agreements with banks */
        get: operations["AgreementsList"];
        put?: never;
        /** 登记协议与代扣代发账户 · Enter an agreement with its accounts */
        post: operations["AgreementsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核协议 · Release or refuse an agreement */
        post: operations["AgreementsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请终止协议 · Ask that an agreement end */
        post: operations["AgreementsAskToEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/end-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核终止协议的申请 · Agree that an agreement ends, or refuse */
        post: operations["AgreementsDecideEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 告警 · Alerts */
        get: operations["AlertsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认领告警 · Take an alert */
        post: operations["AlertsTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arrears": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 拖欠明细(姓名遮盖) · Arrears, names masked */
        get: operations["ArrearsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arrears/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一笔拖欠与联系记录 · One arrear with its contact log */
        get: operations["ArrearsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arrears/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录催缴联系 · Note who was asked, how, and what came of it */
        post: operations["ArrearsContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arrears/call-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催缴电话单:查看姓名与电话(逐人留痕) · Call sheet: whole names and telephones, each logged */
        post: operations["ArrearsCallSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arrears/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 拖欠:按单位、街道社区或原因汇总 · Arrears by employer, by street and village, or by reason */
        get: operations["ArrearsGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计日志 · Audit log */
        get: operations["AuditList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计链校验 · Whether the audit log is intact */
        get: operations["AuditVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-desk/cards/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按卡号查找本行的卡 · A card of the bank by its full number */
        post: operations["BankDeskSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-desk/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记银行事件:激活、解挂、密码解锁、密码重置 · Enter an event of the bank: activated, loss lifted, PIN unlocked or reset */
        post: operations["BankDeskEnter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-desk/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 银行待办:待交付新卡、待注销账户 · What waits for the bank: cards to hand over, accounts to close */
        get: operations["BankDeskTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-desk/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 银行办结:交付新卡、注销账户 · Complete a step of the bank */
        post: operations["BankDeskComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-event-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 银行事件文件 · Files of bank events */
        get: operations["EventFilesList"];
        put?: never;
        /** 导入银行事件文件 · Take in a file of bank events */
        post: operations["EventFilesBring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-event-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 银行事件文件 · A file of bank events */
        get: operations["EventFilesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-event-files/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 银行事件文件逐行结果 · What became of each line of a file of bank events */
        get: operations["EventFilesLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-event-files/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回扣留的银行事件文件 · Reject a held file of bank events */
        post: operations["EventFilesReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 银行事件 · Events of banks, the newest first */
        get: operations["ToldEventsList"];
        put?: never;
        /** 银行事件(以银行密钥签名) · An event of a bank, signed with its key (interchange §1) */
        post: operations["BankEventsReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-events/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认领银行事件(指定卡号) · Say which card an event is about that found none */
        post: operations["ToldEventsMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-events/{id}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 搁置未认领的银行事件 · Set an event aside that is about no card */
        post: operations["ToldEventsSetAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 银行文件 · Files between agencies and banks */
        get: operations["BankFilesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 银行文件明细 · A file between agency and bank */
        get: operations["BankFilesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-files/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核扣留文件的处理意见 · Check what was proposed for a held file */
        post: operations["BankFilesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-files/{id}/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 下载加密文件(留痕) · The file as it travels, encrypted; each download is logged */
        post: operations["BankFilesDownload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-files/{id}/handed-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记已人工报送 · The file was carried to the bank by hand: it counts as sent */
        post: operations["BankFilesHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-files/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出扣留文件的处理意见 · Propose what becomes of a held file */
        post: operations["BankFilesPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-files/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传银行的加密文件(留痕) · Bring an encrypted file of a bank; it is logged */
        post: operations["BankFileUploadsUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/banks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发卡银行 · Issuing banks */
        get: operations["AgenciesBanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作日历 · Working days of a year */
        get: operations["CalendarRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-types/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务类型:对象、效力与费用 · A case type: for whom, its effect, what it costs */
        get: operations["CaseTypesRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-types/{type}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 所需资料(一次性告知) · Papers needed, told at once */
        get: operations["CaseTypesChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务列表 · Cases */
        get: operations["CasesList"];
        put?: never;
        /** 受理业务 · File a case */
        post: operations["CasesFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务详情 · A case */
        get: operations["CasesRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可办事项 · What is possible now, and what is not */
        get: operations["CasesActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/application-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出具业务办理表 · Issue the filled-in application form, once a case */
        post: operations["PapersIssueForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 添加备注 · Comment */
        post: operations["StepsComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 暂停(待补资料) · Put on hold */
        post: operations["StepsHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务单据 · Papers of a case */
        get: operations["PapersList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/papers-received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 收到补交资料 · Papers received */
        post: operations["StepsPapersReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复办理 · Resume */
        post: operations["StepsResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/tasks/{taskId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结步骤 · Complete a step */
        post: operations["StepsComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理经过 · The case's story */
        get: operations["CasesTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回申请 · Withdraw */
        post: operations["StepsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务时间 · Business time */
        get: operations["ClockRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 推进培训时钟 · Step the training clock */
        post: operations["ClockStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各月对比:银行成功率、失败原因、补扣追回 · Months compared: success by bank, reasons, recovery */
        get: operations["ComparisonCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/drawers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人钱箱待结 · The caller's own drawers, not settled yet */
        get: operations["CounterReceiptsDrawers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 收费凭据 · Receipts of a day */
        get: operations["CounterReceiptsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/receipts/{id}/retake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废后重新收取 · Take the charge of a voided receipt again */
        post: operations["CounterReceiptsRetake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/receipts/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请作废凭据 · Propose to void a receipt */
        post: operations["CounterVoidsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 日终结账单 · Day-end sheets */
        get: operations["CounterSheetsList"];
        put?: never;
        /** 日终结账 · Settle the caller's own drawer */
        post: operations["CounterSheetsMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/sheets/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核结账单 · Take in what a sheet says as second person, or return it */
        post: operations["CounterSheetsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 作废申请 · Receipts proposed to be voided */
        get: operations["CounterVoidsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/voids/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核作废 · Void a receipt as second person, or keep it */
        post: operations["CounterVoidsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个征缴周期:日期、漏斗、批次与经过 · A cycle: dates, funnel, rounds, story */
        get: operations["CyclesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycles/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核补征申请 · Let a proposed rerun begin, or refuse it */
        post: operations["CycleDecisionsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycles/{id}/dues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 周期的应缴费款(姓名遮盖) · Dues of a cycle, names masked */
        get: operations["CyclesDuesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycles/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 周期内各批次的扣款明细(姓名遮盖) · Lines of a cycle’s rounds, names masked */
        get: operations["CyclesLinesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycles/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 暂停征缴周期 · Stop a cycle before its next step */
        post: operations["CycleDecisionsPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycles/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 扣款前告知协办员的人数与金额 · What liaisons were told before a deduction */
        get: operations["CyclesRemindersOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycles/{id}/reruns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请补征:同一险种同一缴费期再核定一次 · Propose another run of the cycle’s period */
        post: operations["CycleDecisionsRerun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycles/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复征缴周期 · Let a paused cycle go on */
        post: operations["CycleDecisionsResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cycles/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 征缴看板:各银行各险种批次所处环节 · The board: where every bank stands, by insurance type */
        get: operations["CyclesBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 行政区划 · Administrative divisions */
        get: operations["PlacesDivisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的草稿 · My drafts */
        get: operations["DraftsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿内容 · A draft */
        get: operations["DraftsRead"];
        put?: never;
        /** 保存草稿 · Save a draft */
        post: operations["DraftsSave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃草稿 · Discard a draft */
        post: operations["DraftsDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 疑似重复人员 · People who may be on record twice */
        get: operations["DuplicatesList"];
        put?: never;
        /** 登记疑似重复 · Name two records that may be one person */
        post: operations["DuplicatesName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核合并 · Confirm a merge, or say that they are two people */
        post: operations["DuplicatesDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出合并 · Propose a merge */
        post: operations["DuplicatesPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 参保单位 · Employers */
        get: operations["EmployersList"];
        put?: never;
        /** 新增参保单位 · Enter an employer */
        post: operations["EmployersAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers/{code}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改参保单位 · Change an employer */
        post: operations["EmployersChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 参保信息 · Enrolments */
        get: operations["EnrolmentsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更参保(自某月起) · Change an enrolment from a month on */
        post: operations["EnrolmentsChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止参保 · End an enrolment */
        post: operations["EnrolmentsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按身份证号码查找参保人及其参保信息 · Find a person and their enrolments by ID number */
        post: operations["EnrolmentsSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 变更通知(SSE) · What changed, as server-sent events: {kind, id} */
        get: operations["EventsStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fact-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入的文件 · Files of facts */
        get: operations["FactFilesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fact-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个导入文件的进度与结果 · How far a file of facts has come */
        get: operations["FactFilesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fact-files/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入文件逐行的问题 · What is wrong with a file, line by line */
        get: operations["FactFilesFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fact-files/{id}/findings-csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入文件的问题(CSV) · What is wrong with a file, as CSV */
        get: operations["FactFilesFindingsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fact-files/{kind}/{agency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传参保、单位、街道或授权书文件 · Upload a file of facts */
        post: operations["FactFilesUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/factory-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 制卡文件 · Card factory files */
        get: operations["FactoryFilesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/factory-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 制卡文件明细 · A card factory file */
        get: operations["FactoryFilesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/factory-files/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核扣留文件的处理意见 · Check what was proposed for a held file */
        post: operations["FactoryFilesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/factory-files/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出扣留文件的处理意见 · Propose what becomes of a held file */
        post: operations["FactoryFilesPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各部件状态 · Whether each part is up; 503 unless all are */
        get: operations["HealthRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 险种 · Insurance types */
        get: operations["AgenciesInsuranceTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 异常明细(姓名遮盖) · Exceptions, names masked */
        get: operations["LineExceptionsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-exceptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条异常 · One exception */
        get: operations["LineExceptionsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-exceptions/{id}/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 异常已解决,进入下一次扣款 · An exception is solved: its due goes with the next deduction */
        post: operations["LineExceptionsSolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-exceptions/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 异常清单:按单位或街道社区汇总 · Exceptions by employer, or by street and village */
        get: operations["LineExceptionsGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 存量数据导入 · Loads of people and cards */
        get: operations["LoadsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次导入 · A load, with its errors by reason */
        get: operations["LoadsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loads/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入错误文件(CSV) · Errors as CSV, 50,000 lines a file */
        get: operations["LoadsErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loads/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入错误明细 · Lines that were not taken in */
        get: operations["LoadsFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/localities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 街道、社区、乡村及协办员 · Streets and villages with their liaisons */
        get: operations["EmployersLocalities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/losses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 挂失业务的状态 · Where a loss case stands */
        get: operations["LossesStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/losses/oral-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 临时挂失:在办、将失效、已失效 · Oral losses under way, about to lapse, lapsed */
        get: operations["LossesOralReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/losses/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 临时挂失:按来电人所述查找 · Oral loss: whom the details of a call may mean */
        post: operations["LossesSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 委托付款授权书 · Mandates */
        get: operations["MandatesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份授权书及其经历 · A mandate with its versions */
        get: operations["MandatesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行指标 · Metrics for Prometheus */
        get: operations["MetricsRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 综合服务窗口、定点医疗机构 · Offices and medical institutions */
        get: operations["PlacesOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单据内容(PDF) · The paper as PDF */
        get: operations["PapersContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 打印登记 · Count a print; the second is a copy */
        post: operations["PapersPrint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 参保人:卡、业务、通知、打印件与可办事项(信息遮盖) · A participant with cards, cases, papers and what may be filed, masked */
        get: operations["PeopleRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一人的参保信息 · Enrolments of a person */
        get: operations["EnrolmentsOfPerson"];
        put?: never;
        /** 新增参保 · Enrol a person */
        post: operations["EnrolmentsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一人的授权书 · Mandates of a person */
        get: operations["MandatesOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/payment-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出具缴费凭证 · Issue a payment certificate */
        post: operations["PremiumsCertify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/premiums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一人的缴费、记账与个人账户 · Dues, entries and personal accounts of a person */
        get: operations["PremiumsOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看完整信息 · Reveal personal data, with a reason */
        post: operations["PeopleReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查找参保人 · Find a participant */
        post: operations["PeopleSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传电子相片 · Upload a photo */
        post: operations["PhotosUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 电子相片 · A photo */
        get: operations["PhotosRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pin-desk/cards/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按卡号查找来院持卡人的卡 · A card presented at the institution, by its full number */
        post: operations["PinDeskSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pin-desk/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定点医疗机构受理密码修改 · File a PIN change at a medical institution */
        post: operations["PinDeskFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pin-desk/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本机构受理的密码修改 · A PIN change of the institution */
        get: operations["PinDeskChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pin-desk/changes/{id}/tasks/{taskId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定点医疗机构办结密码修改的步骤 · Complete a step of a PIN change of the institution */
        post: operations["PinDeskComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reassignments/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 分派 · Move the selected tasks */
        post: operations["ReassignmentsMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reassignments/selections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 选定待分派任务 · Freeze a selection of tasks and count it */
        post: operations["ReassignmentsSelect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 对账 · Reconciliations */
        get: operations["ReconciliationsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 对账明细(账号遮盖) · A reconciliation with its totals; the account is masked */
        get: operations["ReconciliationsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations/{id}/agreed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核对一致的明细(姓名遮盖) · Lines on which both sides agree; names are masked */
        get: operations["ReconciliationsAgreed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations/{id}/class-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核发生额的分类 · Release or refuse what movements are said to be */
        post: operations["ReconciliationDecisionsCheckClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations/{id}/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出发生额的分类 · Propose what movements without line are */
        post: operations["ReconciliationDecisionsClassify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 对账差异(姓名遮盖) · Differences of a month; names are masked */
        get: operations["ReconciliationsDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations/{id}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 无扣款明细的发生额 · Movements that belong to no line, with what they probably are */
        get: operations["ReconciliationsMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations/{id}/settling-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核差异的处理意见 · Check how differences are to be settled */
        post: operations["ReconciliationDecisionsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations/{id}/settlings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出差异的处理意见 · Propose how differences are settled */
        post: operations["ReconciliationDecisionsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refund-checks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退费与追回的复核、核实银行未退付 · Check a refund, its recovery, or whether the bank did not pay it */
        post: operations["RefundsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refund-payments/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记银行未退付 · Tell that the bank did not pay a refund */
        post: operations["RefundsTellNotPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 退费(姓名遮盖) · Refunds, names masked */
        get: operations["RefundsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refunds/{id}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请追回已退的费款 · File the recovery of what was refunded wrongly */
        post: operations["RefundsRecover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个扣款批次:金额、文件、摘要与经过 · A round: totals, files, digests, story */
        get: operations["RoundsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批次的扣款明细(姓名遮盖) · Lines of a round, names masked */
        get: operations["RoundsLinesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/redraft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新制作被退回的批次 · Have a withdrawn round drafted anew */
        post: operations["RoundDecisionsRedraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核退回批次 · Send a round back to its maker */
        post: operations["RoundDecisionsRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核放行:按所见摘要报送银行 · Release the bytes whose digest the checker saw */
        post: operations["RoundDecisionsRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规则参数 · Rules */
        get: operations["RulesList"];
        put?: never;
        /** 拟定规则 · Propose a rule */
        post: operations["RulesPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核规则 · Check a rule */
        post: operations["RulesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/shapes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规则的构成 · What each rule is made of */
        get: operations["RulesShapes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查询 · Search */
        post: operations["SearchSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前登录 · Who is signed in */
        get: operations["SessionRead"];
        put?: never;
        /** 登录 · Sign in */
        post: operations["SessionSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出登录 · Sign out */
        post: operations["SessionSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改密码 · Change the password */
        post: operations["SessionChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sms-callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 短信回执 · Delivery report of the SMS service */
        post: operations["SmsCallbacksReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员列表 · Staff */
        get: operations["StaffList"];
        put?: never;
        /** 新增人员 · Add a staff member */
        post: operations["StaffCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用账户 · Disable the account */
        post: operations["StaffDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启用账户 · Enable the account again */
        post: operations["StaffEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重置密码 · Reset the password */
        post: operations["StaffResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 设定岗位与辖区 · Set roles and reach */
        post: operations["StaffSetRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登录会话 · Sessions of a staff member */
        get: operations["StaffSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/sessions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止全部会话 · Revoke all sessions */
        post: operations["StaffRevokeSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可分派的同事 · Colleagues who can take a task */
        get: operations["StaffColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 库存卡 · Cards in stock */
        get: operations["StockList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 卡片入库 · Take cards into stock */
        post: operations["StockArrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/arriving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待入库卡 · Cards to be received */
        get: operations["StockArriving"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 卡库收支平衡 · Stock balance of a period */
        get: operations["StockBalanceBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/blanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 空白临时卡收支平衡 · Balance of blank temporary cards */
        get: operations["BlankCardsBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/blanks/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 空白临时卡到货 · Enter a delivery of blank temporary cards */
        post: operations["BlankCardsReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/blanks/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 空白临时卡收支明细 · Moves of blank temporary cards */
        get: operations["BlankCardsMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/blanks/spoiled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记残损空白临时卡 · Set spoiled blank temporary cards aside */
        post: operations["BlankCardsSpoil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 盘点 · Count the stock */
        post: operations["StockCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/destruction-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 销毁清单 · Destruction lists */
        get: operations["DestructionListsList"];
        put?: never;
        /** 列销毁清单 · List kept cards for destruction */
        post: operations["DestructionListsMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/destruction-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 销毁清单明细 · A destruction list with its cards */
        get: operations["DestructionListsRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/destruction-lists/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 监销 · Destroy the listed cards as second person, or refuse */
        post: operations["DestructionListsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/destruction-lists/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回销毁清单 · Take back one's own list that nobody has checked */
        post: operations["DestructionListsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待销毁的收回卡 · Cards kept for destruction */
        get: operations["KeptCardsList"];
        put?: never;
        /** 登记拾回的失效卡 · Keep a dead card that was found and brought */
        post: operations["KeptCardsKeep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/kept/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接收银行收回的旧卡 · Take over the cards that a bank took back */
        post: operations["KeptCardsReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 卡库收支明细 · The cards behind a number of the balance */
        get: operations["StockBalanceMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/temporary-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 在外的临时卡 · Temporary cards that are out */
        get: operations["TemporaryCardsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 在办时效(窗口 × 步骤) · Ageing by office and step */
        get: operations["SupervisionAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 时限预警 · Cases at 80 % and 100 % of their promise */
        get: operations["SupervisionEscalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办事项 · Inbox, most urgent first */
        get: operations["TasksList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回任务 · Give a task back */
        post: operations["TasksRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领取任务 · Take a task */
        post: operations["TasksTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 免缴(姓名遮盖) · Waivers, names masked */
        get: operations["WaiversList"];
        put?: never;
        /** 申请免缴 · Propose that a due be waived */
        post: operations["WaiverDecisionsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waivers/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核免缴 · Waive, or refuse to */
        post: operations["WaiverDecisionsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waivers/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销免缴 · Undo a waiver that was a mistake */
        post: operations["WaiverDecisionsUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActivationListCounts: {
            activated: number;
            refused: number;
            unknown: number;
        };
        ActivationListInput: {
            office: string;
            unitCode: string;
            unitName: string;
            /** @constant */
            sealed: true;
            contactName: string;
            contactPhone: string;
            /** Format: base64 */
            content: string;
        };
        ActivationListLine: {
            line: number;
            name: string;
            idNumber: string;
            /** @enum {string} */
            expected: "activated" | "refused" | "unknown";
            outcome: ("activated" | "refused" | "unknown") | null;
            reason: string | null;
            article: string | null;
        };
        ActivationListLines: {
            items: components["schemas"]["ActivationListLine"][];
            nextCursor: string | null;
        };
        ActivationListPage: {
            items: components["schemas"]["ActivationListView"][];
            nextCursor: string | null;
        };
        ActivationListView: {
            id: string;
            office: string;
            unitCode: string;
            unitName: string;
            /** @enum {string} */
            state: "drafted" | "confirmed" | "done";
            lines: number;
            expected: components["schemas"]["ActivationListCounts"];
            outcomes: components["schemas"]["ActivationListCounts"];
            madeBy: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            confirmedAt: string | null;
            endedAt: string | null;
        };
        Actor: {
            id: string;
            name: string;
        };
        Ageing: {
            openCases: number;
            onHold: number;
            overdue: number;
            dueSoon: number;
            asOf: string;
            cells: components["schemas"]["AgeingCell"][];
        };
        AgeingCell: {
            office: string;
            officeName: components["schemas"]["Bilingual"];
            step: string;
            open: number;
            late: number;
            soon: number;
            oldestOpenedAt: string | null;
        };
        Agencies: {
            items: components["schemas"]["Agency"][];
        };
        Agency: {
            code: string;
            division: string;
            name: components["schemas"]["Bilingual"];
        };
        AgencyAccountView: {
            /** @enum {string} */
            use: "DK" | "DF";
            account: string;
            accountName: string;
        };
        AgreedLine: {
            n: number;
            line: components["schemas"]["ReconciledLine"];
            net: string;
            serial: string;
            /** Format: date */
            bookedOn: string;
        };
        AgreedLinePage: {
            items: components["schemas"]["AgreedLine"][];
            nextCursor: string | null;
        };
        AgreementDecision: {
            /** @enum {string} */
            decision: "release" | "refuse";
            /** @default  */
            reason: string;
        };
        AgreementEndInput: {
            reason: string;
        };
        AgreementEnding: {
            reason: string;
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
        };
        AgreementInput: {
            agency: string;
            bank: string;
            number: string;
            /** Format: date */
            signedOn: string;
            /** Format: date */
            fromDay: string;
            collection: {
                account: string;
                accountName: string;
            };
            payout?: {
                account: string;
                accountName: string;
            };
        };
        AgreementMade: {
            id: string;
        };
        AgreementPage: {
            items: components["schemas"]["AgreementView"][];
            nextCursor: string | null;
        };
        AgreementView: {
            id: string;
            agency: string;
            bank: string;
            number: string;
            /** Format: date */
            signedOn: string;
            /** Format: date */
            fromDay: string;
            toDay: string | null;
            /** @enum {string} */
            state: "proposed" | "released" | "refused" | "ended";
            accounts: components["schemas"]["AgencyAccountView"][];
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
            ending: components["schemas"]["AgreementEnding"] | null;
        };
        AlertPage: {
            items: components["schemas"]["AlertView"][];
            nextCursor: string | null;
        };
        AlertView: {
            id: string;
            /** @enum {string} */
            kind: "stuckWorkflow" | "heldFile" | "bankUnreachable" | "bankFileConflict" | "bankFileStuck" | "mandatesRefused" | "resultOverdue" | "statementOverdue" | "factoryUnreachable" | "factoryFileConflict" | "auditChain" | "invariantBroken";
            subject: string;
            detail: {
                [key: string]: components["schemas"]["__schema0"];
            };
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            clearedAt: string | null;
            takenBy: components["schemas"]["Actor"] | null;
        };
        ArrearDetail: {
            dueId: string;
            cycleId: string;
            personId: string;
            name: string;
            insurance: string;
            period: string;
            principal: string;
            reason: {
                code: string;
                meaning: string;
            };
            employer: components["schemas"]["GroupPlace"] | null;
            locality: components["schemas"]["GroupPlace"] | null;
            /** Format: date */
            since: string;
            endedOn: string | null;
            endedHow: ("paid" | "waived") | null;
            contacts: number;
            lastContact: {
                /** @enum {string} */
                result: "reached" | "not_reached" | "will_pay" | "disputes" | "moved" | "died";
                /** Format: date-time */
                at: string;
            } | null;
            waiverProposed: boolean;
            underWay: boolean;
            log: components["schemas"]["ArrearsContact"][];
        };
        ArrearView: {
            dueId: string;
            cycleId: string;
            personId: string;
            name: string;
            insurance: string;
            period: string;
            principal: string;
            reason: {
                code: string;
                meaning: string;
            };
            employer: components["schemas"]["GroupPlace"] | null;
            locality: components["schemas"]["GroupPlace"] | null;
            /** Format: date */
            since: string;
            endedOn: string | null;
            endedHow: ("paid" | "waived") | null;
            contacts: number;
            lastContact: {
                /** @enum {string} */
                result: "reached" | "not_reached" | "will_pay" | "disputes" | "moved" | "died";
                /** Format: date-time */
                at: string;
            } | null;
            waiverProposed: boolean;
            underWay: boolean;
        };
        ArrearsContact: {
            id: string;
            /** @enum {string} */
            way: "phone" | "visit" | "message" | "liaison";
            /** @enum {string} */
            result: "reached" | "not_reached" | "will_pay" | "disputes" | "moved" | "died";
            note: string;
            by: components["schemas"]["Actor"];
            /** Format: date-time */
            at: string;
        };
        ArrearsGroup: {
            place: components["schemas"]["GroupPlace"] | null;
            reason: {
                code: string;
                meaning: string;
            } | null;
            count: number;
            amount: string;
        };
        ArrearsGroups: {
            items: components["schemas"]["ArrearsGroup"][];
        };
        ArrearsPage: {
            items: components["schemas"]["ArrearView"][];
            nextCursor: string | null;
        };
        Arrivals: {
            received: number;
            left: {
                caseId: string;
                code: string;
                reason: string;
            }[];
        };
        ArrivalsInput: {
            caseIds: string[];
        };
        ArrivingCard: {
            caseId: string;
            taskId: string;
            caseNumber: string;
            applicant: string;
            office: string;
            producedOn: string | null;
            factoryFile: string | null;
        };
        ArrivingPage: {
            items: components["schemas"]["ArrivingCard"][];
            nextCursor: string | null;
        };
        AuditEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"];
            action: string;
            object: {
                kind: string;
                id: string;
            };
            division: string;
            reason: string;
            detail: {
                [key: string]: components["schemas"]["__schema0"];
            };
            traceId: string;
            seal: string | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
        };
        AuditVerification: {
            intact: boolean;
            sealed: number;
            unsealed: number;
            brokenAt: string | null;
            why: string | null;
        };
        Bank: {
            code: string;
            name: components["schemas"]["Bilingual"];
        };
        BankEventFile: {
            id: string;
            name: string;
            bank: string;
            /** @enum {string} */
            state: "entering" | "taken" | "held" | "rejected";
            lines: number;
            outcomes: components["schemas"]["BankEventOutcomes"];
            findingCount: number;
            findings: string[];
            takenBy: components["schemas"]["Actor"];
            /** Format: date-time */
            takenAt: string;
        };
        BankEventFiles: {
            items: components["schemas"]["BankEventFile"][];
            nextCursor: string | null;
        };
        BankEventInput: {
            eventId: string;
            /** @enum {string} */
            kind: "activated" | "oral_loss" | "formal_loss" | "loss_lifted" | "cancelled" | "pin_locked" | "pin_unlocked" | "pin_reset" | "frozen" | "unfrozen" | "account_changed" | "replacement_handed_over";
            cardNumber?: ("" | string) | null;
            account?: ("" | string) | null;
            occurredAt: string;
            detail?: ("" | string) | null;
        };
        BankEventLine: {
            line: number;
            eventId: string;
            /** @enum {string} */
            kind: "activated" | "oral_loss" | "formal_loss" | "loss_lifted" | "cancelled" | "pin_locked" | "pin_unlocked" | "pin_reset" | "frozen" | "unfrozen" | "account_changed" | "replacement_handed_over";
            outcome: ("entered" | "repeated" | "unmatched" | "refused") | null;
            reason: string | null;
        };
        BankEventLines: {
            items: components["schemas"]["BankEventLine"][];
            nextCursor: string | null;
        };
        BankEventMatchInput: {
            cardNumber: string;
        };
        BankEventOutcomes: {
            entered: number;
            repeated: number;
            unmatched: number;
            refused: number;
        };
        BankEventSetAsideInput: {
            reason: string;
        };
        BankEventTaken: {
            eventId: string;
            /** @enum {string} */
            state: "taken" | "known";
            matched: boolean;
        };
        BankFileDetail: {
            id: string;
            name: string;
            /** @enum {string} */
            direction: "out" | "in";
            /** @enum {string} */
            kind: "DK" | "DKR" | "DF" | "DFR" | "SQ" | "SQR" | "DZ" | "SJ" | "";
            bank: string;
            agency: string;
            /** @enum {string} */
            state: "draft" | "queued" | "sent" | "arrived" | "taken" | "held" | "confirmed" | "released" | "rejected";
            lines: number;
            bytes: number;
            contentSm3: string;
            /** Format: date-time */
            madeAt: string;
            sentAt: string | null;
            countedOn: string | null;
            settledAt: string | null;
            findingCount: number;
            findings: string[];
            releasable: boolean;
            proposal: components["schemas"]["HeldFileProposal"] | null;
            events: components["schemas"]["BankFileEvent"][];
            proposals: components["schemas"]["HeldFileProposal"][];
        };
        BankFileEvent: {
            id: string;
            kind: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"];
            reason: string;
        };
        BankFilePage: {
            items: components["schemas"]["BankFileView"][];
            nextCursor: string | null;
        };
        BankFileView: {
            id: string;
            name: string;
            /** @enum {string} */
            direction: "out" | "in";
            /** @enum {string} */
            kind: "DK" | "DKR" | "DF" | "DFR" | "SQ" | "SQR" | "DZ" | "SJ" | "";
            bank: string;
            agency: string;
            /** @enum {string} */
            state: "draft" | "queued" | "sent" | "arrived" | "taken" | "held" | "confirmed" | "released" | "rejected";
            lines: number;
            bytes: number;
            contentSm3: string;
            /** Format: date-time */
            madeAt: string;
            sentAt: string | null;
            countedOn: string | null;
            settledAt: string | null;
            findingCount: number;
            findings: string[];
            releasable: boolean;
            proposal: components["schemas"]["HeldFileProposal"] | null;
        };
        BankTask: {
            id: string;
            step: string;
            caseNumber: string;
            caseType: string;
            /** @enum {string} */
            caseStatus: "open" | "on_hold" | "closed";
            holder: string;
            idNumber: string;
            card: {
                cardNumber: string | null;
                state: string;
                bankState: string;
            };
            takesBackOldCard: boolean;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            urgentAt: string;
            late: boolean;
            choices: string[];
        };
        BankTasks: {
            items: components["schemas"]["BankTask"][];
            nextCursor: string | null;
        };
        Banks: {
            items: components["schemas"]["Bank"][];
        };
        Bilingual: {
            zh: string;
            en: string;
        };
        BlankBalance: {
            office: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            counting: boolean;
            opening: components["schemas"]["BlankStock"];
            lines: {
                /** @enum {string} */
                kind: "received" | "handedOver" | "spoiled" | "destroyed";
                onHand: number;
                spoiled: number;
            }[];
            closing: components["schemas"]["BlankStock"];
            lying: {
                onHand: number;
                spoiled: number;
                listed: number;
            } | null;
            count: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Actor"];
                listed: number;
                counted: number;
                difference: number;
            } | null;
        };
        BlankDeliveryInput: {
            office: string;
            delivery: string;
            quantity: number;
        };
        BlankMove: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "received" | "handedOver" | "spoiled" | "destroyed";
            quantity: number;
            office: string;
            delivery: string | null;
            caseId: string | null;
            caseNumber: string | null;
            listNumber: string | null;
            reason: string;
            by: components["schemas"]["Actor"];
        };
        BlankMovePage: {
            items: components["schemas"]["BlankMove"][];
            nextCursor: string | null;
        };
        BlankStock: {
            onHand: number;
            spoiled: number;
        };
        BlanksOnHand: {
            onHand: number;
        };
        Board: {
            /** Format: date-time */
            asOf: string;
            period: string | null;
            periods: string[];
            rows: components["schemas"]["BoardRow"][];
            more: boolean;
        };
        BoardRow: {
            cycle: components["schemas"]["CycleView"];
            bank: {
                code: string;
                name: components["schemas"]["Bilingual"];
            } | null;
            rounds: components["schemas"]["RoundView"][];
        };
        CalendarException: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            kind: "holiday" | "workday";
            name: string;
        };
        CalendarYear: {
            year: number;
            published: boolean;
            workingDays: number;
            exceptions: components["schemas"]["CalendarException"][];
        };
        CallSheet: {
            items: components["schemas"]["CallSheetLine"][];
        };
        CallSheetInput: {
            dueIds: string[];
            reason: string;
        };
        CallSheetLine: {
            dueId: string;
            name: string;
            phone: string | null;
        };
        CardBank: {
            code: string;
            name: components["schemas"]["Bilingual"];
            hotline: string;
            state: string;
        };
        CardMove: {
            /** Format: date-time */
            at: string;
            from: string;
            to: string;
            step: string;
            case: {
                id: string;
                number: string;
                type: string;
            } | null;
        };
        CardTold: {
            /** Format: date-time */
            at: string;
            kind: string;
            /** @enum {string} */
            source: "api" | "file" | "page";
            late: boolean;
            reaction: string;
            case: {
                id: string;
                number: string;
                type: string;
            } | null;
        };
        CardView: {
            id: string;
            kind: string;
            state: string;
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            pin: "initial" | "changed" | "locked";
            cardNumber: string | null;
            office: string;
            officeName: components["schemas"]["Bilingual"];
            bankState: string;
            /** @enum {string} */
            bankPin: "free" | "locked" | "reset_only";
            bank: {
                code: string;
                name: components["schemas"]["Bilingual"];
                hotline: string;
            } | null;
            moves: components["schemas"]["CardMove"][];
            kept: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                source: "exchange" | "cancellation" | "temporary" | "recall" | "spoiled" | "found";
                officeName: components["schemas"]["Bilingual"];
                bank: string | null;
                destroyedAt: string | null;
                listNumber: string | null;
            } | null;
            told: components["schemas"]["CardTold"][];
        };
        CaseAction: {
            action: string;
            blockedBy: components["schemas"]["RefusalView"] | null;
        };
        CaseActions: {
            items: components["schemas"]["CaseAction"][];
        };
        CaseCharge: {
            charge: string;
            yuan: string;
            refundable: boolean;
            name: components["schemas"]["Bilingual"];
            article: string;
        };
        CasePage: {
            items: components["schemas"]["CaseSummary"][];
            nextCursor: string | null;
        };
        CasePerson: {
            id: string;
            name: string;
            idNumber: string;
            phone: string | null;
            birthDate: string;
        };
        CaseRepresentative: {
            /** @enum {string} */
            by: "applicant" | "agent" | "guardian";
            name: string;
            idNumber: string;
            relation: string;
        };
        CaseState: {
            id: string;
            number: string;
            type: string;
            /** @enum {string} */
            status: "open" | "on_hold" | "closed";
            step: string;
            outcome: string | null;
            version: number;
        };
        CaseSummary: {
            id: string;
            number: string;
            type: string;
            /** @enum {string} */
            status: "open" | "on_hold" | "closed";
            step: string;
            outcome: string | null;
            version: number;
            applicant: string;
            office: string;
            /** Format: date-time */
            filedAt: string;
            promise: components["schemas"]["Promise"] | null;
            escalation: number;
            holder: components["schemas"]["Actor"] | null;
        };
        CaseTask: {
            id: string;
            type: string;
            step: string;
            role: string;
            office: string;
            holder: components["schemas"]["Actor"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            urgentAt: string;
            about: string | null;
            choices: string[];
            reasoned: string[];
        };
        CaseTypeView: {
            type: string;
            name: components["schemas"]["Bilingual"];
            article: string;
            /** @enum {string} */
            subject: "applicant" | "person" | "card";
            filedBy: ("clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "medicalOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin")[];
            parties: {
                /** @enum {string} */
                party: "applicant" | "agent" | "guardian";
                blockedBy: components["schemas"]["RefusalView"] | null;
            }[];
            effectiveAtFiling: boolean;
            charges: {
                charge: string;
                yuan: string;
                refundable: boolean;
                name: components["schemas"]["Bilingual"];
                article: string;
            }[];
        };
        CaseView: {
            id: string;
            number: string;
            type: string;
            /** @enum {string} */
            status: "open" | "on_hold" | "closed";
            step: string;
            outcome: string | null;
            version: number;
            person: components["schemas"]["CasePerson"];
            representative: components["schemas"]["CaseRepresentative"] | null;
            photoId: string | null;
            cardId: string | null;
            office: string;
            officeName: components["schemas"]["Bilingual"];
            filedBy: components["schemas"]["Actor"];
            /** Format: date-time */
            filedAt: string;
            acceptedAt: string | null;
            closedAt: string | null;
            promise: components["schemas"]["Promise"] | null;
            hold: {
                /** Format: date-time */
                since: string;
                reason: string | null;
            } | null;
            escalation: number;
            tasks: components["schemas"]["CaseTask"][];
            checklist: components["schemas"]["ChecklistItem"][];
            papers: components["schemas"]["PaperSummary"][];
            charges: components["schemas"]["CaseCharge"][];
            changes: components["schemas"]["WantedChange"][];
            actions: components["schemas"]["CaseAction"][];
            traceId: string;
        };
        ChangePasswordInput: {
            current: string;
            next: string;
        };
        CheckDestructionListInput: {
            /** @enum {string} */
            decision: "confirm" | "refuse";
            counted?: number;
            countedBlanks?: number;
            /** @default  */
            reason: string;
        };
        CheckRuleInput: {
            /** @enum {string} */
            decision: "release" | "refuse";
            /** @default  */
            reason: string;
        };
        CheckSheetInput: {
            /** @enum {string} */
            decision: "confirm" | "return";
            /** @default  */
            reason: string;
        };
        CheckedBankFile: {
            id: string;
            /** @enum {string} */
            state: "draft" | "queued" | "sent" | "arrived" | "taken" | "held" | "confirmed" | "released" | "rejected";
        };
        CheckedFactoryFile: {
            id: string;
            /** @enum {string} */
            state: "drafted" | "sent" | "answered" | "taken" | "held" | "rejected";
        };
        CheckedInMonth: {
            checked: number;
        };
        CheckedRule: {
            id: string;
            /** @enum {string} */
            state: "proposed" | "released" | "refused";
        };
        CheckedSheet: {
            id: string;
            /** @enum {string} */
            state: "made" | "returned" | "checked";
            number: string | null;
        };
        Checklist: {
            items: components["schemas"]["ChecklistPaper"][];
        };
        ChecklistItem: {
            code: string;
            /** @enum {string} */
            party: "applicant" | "agent" | "guardian";
            required: boolean;
            name: components["schemas"]["Bilingual"];
            receivedAt: string | null;
            receivedBy: components["schemas"]["Actor"] | null;
        };
        ChecklistPaper: {
            code: string;
            /** @enum {string} */
            party: "applicant" | "agent" | "guardian";
            required: boolean;
            name: components["schemas"]["Bilingual"];
            article: string | null;
        };
        ClassCount: {
            /** @enum {string} */
            class: "success" | "retry" | "amend" | "wait" | "stop" | "unknown";
            count: number;
        };
        ClockView: {
            /** @enum {string} */
            mode: "real" | "fast" | "stepped";
            /** Format: date-time */
            now: string;
            rate: number;
        };
        Colleague: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "medicalOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
            office: string | null;
            division: string;
            openTasks: number;
        };
        Colleagues: {
            items: components["schemas"]["Colleague"][];
        };
        CollectionPaper: {
            id: string;
            number: string;
            prints: number;
        };
        CommentInput: {
            text: string;
        };
        ComparedBank: {
            bank: string;
            name: components["schemas"]["Bilingual"];
            lines: number;
            successes: number;
            total: string;
            successTotal: string;
        };
        ComparedPeriod: {
            period: string;
            first: {
                lines: number;
                successes: number;
                total: string;
                successTotal: string;
            };
            later: {
                lines: number;
                successes: number;
                total: string;
                successTotal: string;
            };
            banks: components["schemas"]["ComparedBank"][];
            reasons: components["schemas"]["ComparedReason"][];
        };
        ComparedReason: {
            code: string;
            meaning: string;
            count: number;
        };
        ComparedStock: {
            listed: number;
            counted: number;
            difference: number;
        };
        Comparison: {
            items: components["schemas"]["ComparedPeriod"][];
        };
        CompleteTaskInput: {
            choice: string;
            /** @default {} */
            input: components["schemas"]["StepInput"];
        };
        ConfirmedActivationList: {
            id: string;
        };
        ContactInput: {
            /** @enum {string} */
            way: "phone" | "visit" | "message" | "liaison";
            /** @enum {string} */
            result: "reached" | "not_reached" | "will_pay" | "disputes" | "moved" | "died";
            /** @default  */
            note: string;
        };
        ContactLogged: {
            id: string;
        };
        CountedAmount: {
            count: number;
            amount: string;
        };
        CounterDrawer: {
            office: string;
            /** Format: date */
            since: string;
            taken: string;
            refunded: string;
            voided: string;
            toHandIn: string;
        };
        CounterDrawers: {
            items: components["schemas"]["CounterDrawer"][];
        };
        CounterReceipt: {
            id: string;
            number: string;
            paperId: string;
            caseId: string;
            caseNumber: string;
            /** @enum {string} */
            charge: "fee.replacement" | "fee.exchange" | "deposit.temporaryCard";
            yuan: string;
            office: string;
            takenBy: components["schemas"]["Actor"];
            /** Format: date-time */
            takenAt: string;
            /** @enum {string} */
            state: "valid" | "refunded" | "voided";
            endedAt: string | null;
            endReason: string;
            voidId: string | null;
            retakable: boolean;
        };
        CounterReceiptPage: {
            items: components["schemas"]["CounterReceipt"][];
            nextCursor: string | null;
        };
        CounterSheet: {
            id: string;
            office: string;
            clerk: components["schemas"]["Actor"];
            /** Format: date */
            day: string;
            /** @enum {string} */
            state: "made" | "returned" | "checked";
            due: string;
            counted: string;
            difference: string;
            reason: string;
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
            paperId: string | null;
            number: string | null;
        };
        CounterSheetPage: {
            items: components["schemas"]["CounterSheet"][];
            nextCursor: string | null;
        };
        CounterVoid: {
            id: string;
            receiptId: string;
            receiptNumber: string;
            caseId: string;
            caseNumber: string;
            /** @enum {string} */
            charge: "fee.replacement" | "fee.exchange" | "deposit.temporaryCard";
            yuan: string;
            office: string;
            takenBy: components["schemas"]["Actor"];
            /** @enum {string} */
            state: "open" | "voided" | "kept";
            reason: string;
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
        };
        CounterVoidPage: {
            items: components["schemas"]["CounterVoid"][];
            nextCursor: string | null;
        };
        CreateStaffInput: {
            signInName: string;
            displayName: string;
            roles: {
                /** @enum {string} */
                role: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "medicalOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
                division: string;
                office?: string;
                bank?: string;
            }[];
        };
        CycleDecided: {
            id: string;
        };
        CycleDecision: {
            /** @enum {string} */
            decision: "release" | "refuse";
            /** @default  */
            reason: string;
        };
        CycleDetail: {
            id: string;
            /** @enum {string} */
            direction: "deduction" | "payout";
            agency: string;
            insurance: string;
            period: string;
            run: number;
            /** @enum {string} */
            state: "proposed" | "refused" | "assessing" | "collecting" | "reconciling" | "closed";
            pausedAt: string | null;
            dues: number;
            assessed: string;
            /** Format: date */
            closesOn: string;
            provisional: boolean;
            progress: {
                step: string;
                pieces: number;
                /** Format: date-time */
                at: string;
            } | null;
            reason: string;
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
            assessedAt: string | null;
            windowClosedAt: string | null;
            closedAt: string | null;
            digest: string;
            moments: components["schemas"]["CycleMoment"][];
            rounds: components["schemas"]["RoundView"][];
            funnel: components["schemas"]["Funnel"];
            events: components["schemas"]["MonthEvent"][];
        };
        CycleMoment: {
            kind: string;
            round: string | null;
            /** Format: date-time */
            dueAt: string;
            provisional: boolean;
            /** @enum {string} */
            state: "armed" | "done" | "cancelled";
        };
        CycleReasonInput: {
            reason: string;
        };
        CycleView: {
            id: string;
            /** @enum {string} */
            direction: "deduction" | "payout";
            agency: string;
            insurance: string;
            period: string;
            run: number;
            /** @enum {string} */
            state: "proposed" | "refused" | "assessing" | "collecting" | "reconciling" | "closed";
            pausedAt: string | null;
            dues: number;
            assessed: string;
            /** Format: date */
            closesOn: string;
            provisional: boolean;
            progress: {
                step: string;
                pieces: number;
                /** Format: date-time */
                at: string;
            } | null;
        };
        DecidePairInput: {
            /** @enum {string} */
            decision: "merge" | "different";
            reason: string;
        };
        DecideVoidInput: {
            /** @enum {string} */
            decision: "void" | "keep";
            /** @default  */
            reason: string;
        };
        DecidedDestructionList: {
            id: string;
            /** @enum {string} */
            state: "open" | "destroyed" | "refused" | "withdrawn";
            number: string | null;
        };
        DecidedPair: {
            id: string;
            /** @enum {string} */
            state: "suspected" | "proposed" | "merged" | "different";
        };
        DecidedVoid: {
            id: string;
            /** @enum {string} */
            state: "open" | "voided" | "kept";
        };
        DeskCard: {
            cardNumber: string | null;
            state: string;
            bankState: string;
            id: string;
            holder: string;
            idNumber: string;
            events: {
                /** @enum {string} */
                kind: "activated" | "loss_lifted" | "pin_unlocked" | "pin_reset";
                blockedBy: components["schemas"]["RefusalView"] | null;
            }[];
        };
        DeskCardFound: {
            card: components["schemas"]["DeskCard"] | null;
        };
        DeskCardSearch: {
            cardNumber: string;
        };
        DeskEventInput: {
            cardId: string;
            /** @enum {string} */
            kind: "activated" | "loss_lifted" | "pin_unlocked" | "pin_reset";
        };
        DeskEventTaken: {
            /** @enum {string} */
            kind: "activated" | "loss_lifted" | "pin_unlocked" | "pin_reset";
            reaction: string;
            caseNumber: string | null;
        };
        DestructionList: {
            id: string;
            office: string;
            /** @enum {string} */
            state: "open" | "destroyed" | "refused" | "withdrawn";
            cards: number;
            blanks: number;
            digest: string;
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
            paperId: string | null;
            number: string | null;
            prints: number | null;
        };
        DestructionListInput: {
            office: string;
            /** @default [] */
            cardIds: string[];
            /** @default 0 */
            blanks: number;
        };
        DestructionListPage: {
            items: components["schemas"]["DestructionList"][];
            nextCursor: string | null;
        };
        DestructionListView: {
            id: string;
            office: string;
            /** @enum {string} */
            state: "open" | "destroyed" | "refused" | "withdrawn";
            cards: number;
            blanks: number;
            digest: string;
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
            paperId: string | null;
            number: string | null;
            prints: number | null;
            lines: {
                line: number;
                cardId: string;
                /** @enum {string} */
                kind: "formal" | "temporary";
                cardNumber: string | null;
                /** @enum {string} */
                source: "exchange" | "cancellation" | "temporary" | "recall" | "spoiled" | "found";
                /** Format: date-time */
                keptAt: string;
                caseId: string | null;
                caseNumber: string | null;
            }[];
        };
        DifferencePage: {
            items: components["schemas"]["DifferenceView"][];
            nextCursor: string | null;
        };
        DifferenceView: {
            id: string;
            /** @enum {string} */
            kind: "amount" | "ours_only" | "bank_only" | "double" | "opening";
            /** @enum {string} */
            state: "open" | "proposed" | "settled" | "gone";
            line: components["schemas"]["ReconciledLine"] | null;
            otherLineId: string | null;
            ours: string | null;
            serial: string | null;
            bookedOn: string | null;
            theirs: string | null;
            bankSerial: string | null;
            bankBookedOn: string | null;
            way: ("bankCorrects" | "accepted" | "adjusted") | null;
            reason: string;
            maker: components["schemas"]["Actor"] | null;
            madeAt: string | null;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
        };
        DivisionView: {
            code: string;
            name: components["schemas"]["Bilingual"];
            parent: string | null;
        };
        Divisions: {
            items: components["schemas"]["DivisionView"][];
        };
        Done: {
            /** @constant */
            done: true;
        };
        DraftSummary: {
            id: string;
            kind: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        DraftView: {
            id: string;
            kind: string;
            content: {
                [key: string]: components["schemas"]["__schema0"];
            };
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        DraftedActivationList: {
            id: string;
            known: boolean;
        };
        DraftedUnitList: {
            id: string;
            known: boolean;
            left: number;
        };
        Drafts: {
            items: components["schemas"]["DraftSummary"][];
        };
        DuePage: {
            items: components["schemas"]["DueView"][];
            nextCursor: string | null;
        };
        DueView: {
            id: string;
            name: string;
            payer: string;
            principal: string;
            /** @enum {string} */
            state: "open" | "in_flight" | "paid" | "arrears" | "waived";
            lineId: string | null;
            round: string | null;
        };
        EmployerChangeInput: {
            version: number;
            name: string;
            /** @default  */
            liaisonName: string;
            /** @default  */
            liaisonPhone: string;
        };
        EmployerInput: {
            code: string;
            name: string;
            agency: string;
            /** @default  */
            liaisonName: string;
            /** @default  */
            liaisonPhone: string;
        };
        EmployerMade: {
            code: string;
        };
        EmployerPage: {
            items: components["schemas"]["EmployerView"][];
            nextCursor: string | null;
        };
        EmployerView: {
            code: string;
            name: string;
            agency: string;
            liaisonName: string;
            liaisonPhone: string;
            enrolled: number;
            version: number;
        };
        EnrolledPerson: {
            personId: string;
            name: string;
            idNumber: string;
            enrolments: components["schemas"]["EnrolmentView"][];
        };
        EnrolmentChangeInput: {
            version: number;
            /** @enum {string} */
            payer: "employee" | "flexible" | "resident";
            /** @default  */
            amount: string;
            /** @default  */
            base: string;
            /** @default  */
            grade: string;
            /** @default  */
            employer: string;
            /** @default  */
            locality: string;
            from: string;
        };
        EnrolmentEndInput: {
            version: number;
            lastMonth: string;
            /** @enum {string} */
            reason: "moved" | "retired" | "died" | "left" | "mistake" | "other";
        };
        EnrolmentInput: {
            agency: string;
            insurance: string;
            /** @enum {string} */
            payer: "employee" | "flexible" | "resident";
            /** @default  */
            amount: string;
            /** @default  */
            base: string;
            /** @default  */
            grade: string;
            /** @default  */
            employer: string;
            /** @default  */
            locality: string;
            from: string;
            /** @default  */
            to: string;
        };
        EnrolmentList: {
            items: components["schemas"]["EnrolmentView"][];
        };
        EnrolmentMade: {
            id: string;
        };
        EnrolmentPage: {
            items: components["schemas"]["EnrolmentView"][];
            nextCursor: string | null;
        };
        EnrolmentSearchInput: {
            idNumber: string;
        };
        EnrolmentView: {
            id: string;
            personId: string;
            name: string;
            idNumber: string;
            insurance: string;
            agency: string;
            /** @enum {string} */
            payer: "employee" | "flexible" | "resident";
            amount: string | null;
            base: string | null;
            grade: number | null;
            employer: {
                code: string;
                name: string;
            } | null;
            locality: {
                code: string;
                name: string;
            } | null;
            fromMonth: string;
            toMonth: string | null;
            endReason: string | null;
            version: number;
            /** Format: date-time */
            changedAt: string;
        };
        EnrolmentsFound: {
            found: components["schemas"]["EnrolledPerson"] | null;
        };
        ExceptionGroup: {
            place: components["schemas"]["GroupPlace"] | null;
            count: number;
            amount: string;
            classes: components["schemas"]["ClassCount"][];
        };
        ExceptionGroups: {
            items: components["schemas"]["ExceptionGroup"][];
        };
        ExceptionSolved: {
            id: string;
        };
        FactFileFinding: {
            line: number;
            field: string;
            column: string;
            code: string;
            sentence: string;
        };
        FactFileFindings: {
            items: components["schemas"]["FactFileFinding"][];
            nextCursor: string | null;
        };
        FactFilePage: {
            items: components["schemas"]["FactFileView"][];
            nextCursor: string | null;
        };
        FactFileView: {
            id: string;
            /** @enum {string} */
            kind: "enrolments" | "employers" | "localities" | "mandates";
            agency: string;
            fileName: string;
            /** @enum {string} */
            format: "utf-8" | "gb18030" | "xlsx";
            /** @enum {string} */
            state: "waiting" | "reading" | "taken" | "refused";
            lines: number;
            read: number;
            added: number;
            changed: number;
            unchanged: number;
            findings: number;
            by: components["schemas"]["Actor"];
            /** Format: date-time */
            at: string;
            endedAt: string | null;
        };
        FactoryFileDetail: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "ZK" | "ZKR";
            office: string | null;
            factory: string;
            /** @enum {string} */
            state: "drafted" | "sent" | "answered" | "taken" | "held" | "rejected";
            lines: number;
            answered: number | null;
            /** Format: date-time */
            madeAt: string;
            sentAt: string | null;
            takenAt: string | null;
            findingCount: number;
            findings: string[];
            releasable: boolean;
            proposal: components["schemas"]["HeldFileProposal"] | null;
            orders: components["schemas"]["FactoryFileOrder"][];
            proposals: components["schemas"]["HeldFileProposal"][];
        };
        FactoryFileOrder: {
            orderId: string;
            seq: number | null;
            caseId: string;
            caseNumber: string;
            applicant: string | null;
            state: string;
            announced: string | null;
        };
        FactoryFilePage: {
            items: components["schemas"]["FactoryFileView"][];
            nextCursor: string | null;
        };
        FactoryFileView: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "ZK" | "ZKR";
            office: string | null;
            factory: string;
            /** @enum {string} */
            state: "drafted" | "sent" | "answered" | "taken" | "held" | "rejected";
            lines: number;
            answered: number | null;
            /** Format: date-time */
            madeAt: string;
            sentAt: string | null;
            takenAt: string | null;
            findingCount: number;
            findings: string[];
            releasable: boolean;
            proposal: components["schemas"]["HeldFileProposal"] | null;
        };
        FailedOfClass: {
            /** @enum {string} */
            class: "success" | "retry" | "amend" | "wait" | "stop" | "unknown";
            count: number;
            amount: string;
        };
        FileCaseInput: {
            type: string;
            office: string;
            /** @enum {string} */
            by: "applicant" | "agent" | "guardian";
            applicant?: {
                idNumber: string;
                name: string;
                phone?: string;
                address?: string;
            };
            personId?: string;
            cardId?: string;
            details?: {
                [key: string]: string | number | boolean;
            };
            representative?: {
                name: string;
                idNumber: string;
                phone: string;
                relation: string;
            };
            photoId?: string;
            /** @default [] */
            papersReceived: string[];
            draftId?: string;
        };
        FilePinChangeInput: {
            cardId: string;
            office: string;
        };
        FiledCase: {
            id: string;
            number: string;
            started: boolean;
            effect: {
                /** Format: date-time */
                at: string;
                cardState: string;
                bank: {
                    code: string;
                    name: components["schemas"]["Bilingual"];
                    hotline: string;
                } | null;
                pinObstacle: ("notActive" | "locked" | "initial") | null;
            } | null;
        };
        FirstPassword: {
            id: string;
            firstPassword: string;
        };
        FoundCard: {
            cardId: string;
        };
        FoundCardInput: {
            office: string;
            cardNumber: string;
        };
        Funnel: {
            assessed: components["schemas"]["CountedAmount"];
            total: {
                went: components["schemas"]["CountedAmount"];
                sent: components["schemas"]["CountedAmount"];
                succeeded: components["schemas"]["CountedAmount"];
                posted: components["schemas"]["CountedAmount"];
                reconciled: components["schemas"]["CountedAmount"];
            };
            deductions: components["schemas"]["FunnelOfDeduction"][];
            barred: components["schemas"]["CountedAmount"];
            failed: components["schemas"]["FailedOfClass"][];
            arrears: components["schemas"]["CountedAmount"];
            waived: components["schemas"]["CountedAmount"];
        };
        FunnelOfDeduction: {
            deduction: number;
            went: components["schemas"]["CountedAmount"];
            sent: components["schemas"]["CountedAmount"];
            succeeded: components["schemas"]["CountedAmount"];
            posted: components["schemas"]["CountedAmount"];
            reconciled: components["schemas"]["CountedAmount"];
        };
        GroupPlace: {
            code: string;
            name: string;
            liaison: string;
        };
        Health: {
            healthy: boolean;
            parts: {
                postgres: components["schemas"]["HealthPart"];
                temporal: components["schemas"]["HealthPart"];
                worker: components["schemas"]["HealthPart"];
                queue: components["schemas"]["HealthPart"];
                counterparties: components["schemas"]["HealthPart"];
                banks: components["schemas"]["HealthPart"];
            };
        };
        HealthPart: {
            /** @enum {string} */
            state: "up" | "down" | "unknown";
            ms: number;
            why?: string;
        };
        HeldFileCheckInput: {
            /** @enum {string} */
            decision: "confirm" | "refuse";
            /** @default  */
            reason: string;
        };
        HeldFileProposal: {
            id: string;
            /** @enum {string} */
            decision: "release" | "reject";
            reason: string;
            /** @enum {string} */
            state: "open" | "confirmed" | "refused";
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
        };
        HeldFileProposalInput: {
            /** @enum {string} */
            decision: "release" | "reject";
            reason: string;
        };
        Inbox: {
            items: components["schemas"]["InboxTask"][];
            nextCursor: string | null;
        };
        InboxTask: {
            id: string;
            type: string;
            step: string;
            role: string;
            office: string;
            holder: components["schemas"]["Actor"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            urgentAt: string;
            about: string | null;
            choices: string[];
            reasoned: string[];
            caseId: string;
            caseNumber: string;
            caseType: string;
            /** @enum {string} */
            caseStatus: "open" | "on_hold" | "closed";
            applicant: string;
            late: boolean;
            promise: components["schemas"]["Promise"] | null;
            escalation: number;
        };
        InsuranceType: {
            code: string;
            name: components["schemas"]["Bilingual"];
        };
        InsuranceTypes: {
            items: components["schemas"]["InsuranceType"][];
        };
        InterestOfYear: {
            year: number;
            interest: string;
        };
        IssuedPaper: {
            id: string;
            number: string;
        };
        KeptBankEventFile: {
            id: string;
            /** @enum {string} */
            state: "entering" | "taken" | "held" | "rejected";
            known: boolean;
        };
        KeptCard: {
            cardId: string;
            /** @enum {string} */
            kind: "formal" | "temporary";
            cardNumber: string | null;
            /** @enum {string} */
            source: "exchange" | "cancellation" | "temporary" | "recall" | "spoiled" | "found";
            office: string;
            /** Format: date-time */
            keptAt: string;
            keptBy: components["schemas"]["Actor"];
            caseId: string | null;
            caseNumber: string | null;
            bank: string | null;
            listId: string | null;
        };
        KeptCardPage: {
            items: components["schemas"]["KeptCard"][];
            nextCursor: string | null;
            total: number;
            atBank: number;
        };
        KeptCardsInput: {
            office: string;
            cardIds: string[];
        };
        LiaisonReminder: {
            deduction: number;
            /** @enum {string} */
            kind: "employer" | "locality";
            place: string;
            name: string;
            liaison: string;
            people: number;
            amount: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            message: "queued" | "sent" | "delivered" | "failed" | "none";
        };
        LiaisonReminderPage: {
            items: components["schemas"]["LiaisonReminder"][];
            nextCursor: string | null;
        };
        LineExceptionPage: {
            items: components["schemas"]["LineExceptionView"][];
            nextCursor: string | null;
        };
        LineExceptionView: {
            id: string;
            cycleId: string;
            insurance: string;
            period: string;
            dueId: string;
            deduction: number;
            round: string | null;
            lineId: string | null;
            name: string;
            amount: string;
            /** @enum {string} */
            kind: "barred" | "failed" | "death";
            code: string;
            /** @enum {string} */
            class: "success" | "retry" | "amend" | "wait" | "stop" | "unknown";
            meaning: string;
            employer: components["schemas"]["GroupPlace"] | null;
            locality: components["schemas"]["GroupPlace"] | null;
            /** @enum {string} */
            state: "open" | "solved" | "ended";
            /** Format: date-time */
            since: string;
            endedAt: string | null;
            endedBy: components["schemas"]["Actor"] | null;
            note: string;
        };
        LoadDetail: {
            id: string;
            fileName: string;
            by: string;
            /** Format: date-time */
            begunAt: string;
            endedAt: string | null;
            lines: number;
            peopleAdded: number;
            cardsAdded: number;
            unchanged: number;
            refused: number;
            reasons: {
                field: string;
                code: string;
                sentence: string;
                lines: number;
            }[];
        };
        LoadFinding: {
            line: number;
            field: string;
            code: string;
            sentence: string;
            article: string | null;
        };
        LoadFindings: {
            items: components["schemas"]["LoadFinding"][];
            nextCursor: string | null;
        };
        LoadPage: {
            items: components["schemas"]["LoadView"][];
            nextCursor: string | null;
        };
        LoadView: {
            id: string;
            fileName: string;
            by: string;
            /** Format: date-time */
            begunAt: string;
            endedAt: string | null;
            lines: number;
            peopleAdded: number;
            cardsAdded: number;
            unchanged: number;
            refused: number;
        };
        LocalityPage: {
            items: components["schemas"]["LocalityView"][];
            nextCursor: string | null;
        };
        LocalityView: {
            code: string;
            name: string;
            liaisonName: string;
            liaisonPhone: string;
            enrolled: number;
        };
        LossCard: {
            id: string;
            state: string;
            /** Format: date-time */
            since: string;
            cardNumber: string | null;
            office: string;
            officeName: components["schemas"]["Bilingual"];
            bank: components["schemas"]["CardBank"] | null;
            open: components["schemas"]["OpenLoss"][];
            possible: string[];
            blockedBy: components["schemas"]["RefusalView"] | null;
        };
        LossMatch: {
            personId: string;
            name: string;
            idNumber: string;
            division: string;
            unitName: string | null;
            agreeing: ("cardNumber" | "name" | "idNumber" | "idLast4" | "birthDate" | "phone" | "unitCode" | "unitName")[];
            differing: ("cardNumber" | "name" | "idNumber" | "idLast4" | "birthDate" | "phone" | "unitCode" | "unitName")[];
            identified: boolean;
            cards: components["schemas"]["LossCard"][];
        };
        LossMatches: {
            needed: number;
            more: boolean;
            items: components["schemas"]["LossMatch"][];
        };
        LossSearchInput: {
            cardNumber?: string;
            name?: string;
            idNumber?: string;
            idLast4?: string;
            /** Format: date */
            birthDate?: string;
            phone?: string;
            unitCode?: string;
            unitName?: string;
        };
        LossStatus: {
            id: string;
            number: string;
            type: string;
            /** @enum {string} */
            status: "open" | "on_hold" | "closed";
            step: string;
            outcome: string | null;
            holder: string;
            effectiveAt: string | null;
            lapsesAt: string | null;
            card: {
                id: string;
                state: string;
                cardNumber: string | null;
            };
            bank: components["schemas"]["CardBank"] | null;
            office: string;
            officeName: components["schemas"]["Bilingual"];
        };
        MadeDestructionList: {
            id: string;
            /** @enum {string} */
            state: "open" | "destroyed" | "refused" | "withdrawn";
            cards: number;
            blanks: number;
            digest: string;
        };
        MadeHeldFileProposal: {
            id: string;
        };
        MadeSheet: {
            id: string;
            /** @enum {string} */
            state: "made" | "returned" | "checked";
            due: string;
            counted: string;
            difference: string;
        };
        MakeSheetInput: {
            office: string;
            /** Format: date */
            day: string;
            counted: string;
            /** @default  */
            reason: string;
        };
        MandateBankLine: {
            /** @enum {string} */
            action: "A" | "R";
            state: string;
            code: string | null;
            fileName: string | null;
            /** Format: date-time */
            queuedAt: string;
            settledAt: string | null;
        };
        MandateList: {
            items: components["schemas"]["MandateView"][];
        };
        MandatePage: {
            items: components["schemas"]["MandateView"][];
            nextCursor: string | null;
        };
        MandateStory: {
            id: string;
            number: string;
            personId: string;
            name: string;
            idNumber: string;
            insurance: string;
            agency: string;
            bank: string;
            account: string;
            /** @enum {string} */
            terms: "fixed" | "assessed";
            ceiling: string | null;
            firstMonth: string;
            /** Format: date */
            signedOn: string;
            byAgent: boolean;
            /** @enum {string} */
            state: "pending" | "active" | "suspended" | "revoked" | "expired";
            suspendedFor: string | null;
            caseId: string | null;
            /** Format: date-time */
            stateSince: string;
            versions: components["schemas"]["MandateVersion"][];
            lines: components["schemas"]["MandateBankLine"][];
        };
        MandateVersion: {
            version: number;
            /** @enum {string} */
            state: "pending" | "active" | "suspended" | "revoked" | "expired";
            suspendedFor: string | null;
            why: string;
            caseId: string | null;
            by: components["schemas"]["Actor"];
            /** Format: date-time */
            at: string;
        };
        MandateView: {
            id: string;
            number: string;
            personId: string;
            name: string;
            idNumber: string;
            insurance: string;
            agency: string;
            bank: string;
            account: string;
            /** @enum {string} */
            terms: "fixed" | "assessed";
            ceiling: string | null;
            firstMonth: string;
            /** Format: date */
            signedOn: string;
            byAgent: boolean;
            /** @enum {string} */
            state: "pending" | "active" | "suspended" | "revoked" | "expired";
            suspendedFor: string | null;
            caseId: string | null;
            /** Format: date-time */
            stateSince: string;
        };
        MatchedBankEvent: {
            id: string;
            reaction: string;
            caseNumber: string | null;
        };
        MonthEvent: {
            id: string;
            kind: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"];
            reason: string;
            round: string | null;
            fileName: string | null;
            detail: {
                [key: string]: string;
            };
        };
        MoveInput: {
            to: string;
        };
        Moved: {
            moved: number;
            to: components["schemas"]["Actor"];
            left: {
                taskId: string;
                code: string;
                reason: string;
            }[];
        };
        MovementClass: {
            id: string;
            /** @enum {string} */
            kind: "treasury" | "funding" | "interest" | "return" | "refund" | "other";
            refund: string | null;
            /** @enum {string} */
            state: "proposed" | "released";
            reason: string;
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
        };
        MovementClassCheck: {
            classes: string[];
            /** @enum {string} */
            decision: "release" | "refuse";
            /** @default  */
            reason: string;
        };
        MovementClassInput: {
            statement: number;
            movements: number[];
            /** @enum {string} */
            kind: "treasury" | "funding" | "interest" | "return" | "refund" | "other";
            refundCase?: string;
            /** @default  */
            reason: string;
        };
        MovementPage: {
            items: components["schemas"]["MovementView"][];
            nextCursor: string | null;
        };
        MovementView: {
            n: number;
            statement: number;
            /** Format: date */
            bookedOn: string;
            serial: string;
            net: string;
            memo: string;
            /** @enum {string} */
            suggested: "treasury" | "funding" | "interest" | "return" | "refund" | "other";
            class: components["schemas"]["MovementClass"] | null;
        };
        NamePairInput: {
            personId: string;
            otherId: string;
        };
        NamedPair: {
            id: string;
        };
        Offer: {
            type: string;
            cardId: string | null;
            blockedBy: components["schemas"]["RefusalView"] | null;
            open: {
                id: string;
                number: string;
            } | null;
        };
        OfficeView: {
            code: string;
            division: string;
            name: components["schemas"]["Bilingual"];
            phone: string;
            address: string;
            /** @enum {string} */
            kind: "window" | "institution";
        };
        Offices: {
            items: components["schemas"]["OfficeView"][];
        };
        OpenLoss: {
            id: string;
            number: string;
            type: string;
            step: string;
            /** Format: date-time */
            filedAt: string;
            lapsesAt: string | null;
        };
        OralLossReport: {
            id: string;
            number: string;
            holder: string;
            office: string;
            officeName: components["schemas"]["Bilingual"];
            /** Format: date-time */
            filedAt: string;
            /** Format: date-time */
            lapsesAt: string;
            cardState: string;
        };
        OralLossReports: {
            items: components["schemas"]["OralLossReport"][];
            nextCursor: string | null;
        };
        PairSide: {
            id: string;
            name: string;
            idNumber: string;
            birthDate: string;
            phone: string | null;
            division: string;
            /** Format: date-time */
            since: string;
            cards: {
                state: string;
                cardNumber: string | null;
            }[];
            openCases: number;
        };
        PaperSummary: {
            id: string;
            kind: string;
            number: string;
            prints: number;
            /** Format: date-time */
            madeAt: string;
            ready: boolean;
        };
        Papers: {
            items: components["schemas"]["PaperSummary"][];
        };
        PapersReceivedInput: {
            codes: string[];
            photoId?: string;
        };
        PaymentCertificateInput: {
            insurance: string;
            office: string;
            from: string;
            to: string;
        };
        PeopleFound: {
            items: components["schemas"]["PersonMatch"][];
        };
        PeopleSearchInput: {
            idNumber?: string;
            namePrefix?: string;
            cardNumber?: string;
            idLast4?: string;
        };
        PersonCase: {
            id: string;
            number: string;
            type: string;
            /** @enum {string} */
            status: "open" | "on_hold" | "closed";
            step: string;
            outcome: string | null;
            cardId: string | null;
            office: string;
            officeName: components["schemas"]["Bilingual"];
            /** Format: date-time */
            filedAt: string;
            closedAt: string | null;
        };
        PersonMatch: {
            id: string;
            name: string;
            idNumber: string;
            sex: string;
            birthDate: string;
            division: string;
        };
        PersonNotice: {
            id: string;
            template: string;
            state: string;
            /** Format: date-time */
            at: string;
            case: {
                id: string;
                number: string;
                type: string;
            } | null;
        };
        PersonPair: {
            id: string;
            /** @enum {string} */
            state: "suspected" | "proposed" | "merged" | "different";
            signs: string[];
            /** Format: date-time */
            foundAt: string;
            first: components["schemas"]["PairSide"];
            second: components["schemas"]["PairSide"];
            keepId: string | null;
            reason: string;
            maker: components["schemas"]["Actor"] | null;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
        };
        PersonPairPage: {
            items: components["schemas"]["PersonPair"][];
            nextCursor: string | null;
        };
        PersonPaper: {
            id: string;
            kind: string;
            number: string;
            prints: number;
            /** Format: date-time */
            madeAt: string;
            ready: boolean;
            case: {
                id: string;
                number: string;
                type: string;
            };
        };
        PersonPremiums: {
            dues: components["schemas"]["Premium"][];
            entries: components["schemas"]["PremiumEntry"][];
            accounts: components["schemas"]["PersonalAccount"][];
        };
        PersonView: {
            id: string;
            name: string;
            idNumber: string;
            sex: string;
            birthDate: string;
            division: string;
            phone: string | null;
            address: string | null;
            unitName: string | null;
            cards: components["schemas"]["CardView"][];
            openCases: components["schemas"]["PersonCase"][];
            closedCases: components["schemas"]["PersonCase"][];
            notices: components["schemas"]["PersonNotice"][];
            papers: components["schemas"]["PersonPaper"][];
            offers: components["schemas"]["Offer"][];
        };
        PersonalAccount: {
            insurance: string;
            paidIn: string;
            interest: string;
            balance: string;
            years: components["schemas"]["InterestOfYear"][];
        };
        PhotoView: {
            id: string;
            width: number;
            height: number;
        };
        PinCard: {
            id: string;
            holder: string;
            cardNumber: string;
            state: string;
            /** @enum {string} */
            pin: "locked" | "initial" | "changed";
            blockedBy: components["schemas"]["RefusalView"] | null;
            open: components["schemas"]["PinChangeView"] | null;
        };
        PinCardFound: {
            card: components["schemas"]["PinCard"] | null;
        };
        PinChangeView: {
            id: string;
            number: string;
            /** @enum {string} */
            status: "open" | "on_hold" | "closed";
            step: string;
            outcome: string | null;
            task: {
                id: string;
                step: string;
                about: string | null;
                choices: string[];
                reasoned: string[];
            } | null;
        };
        Premium: {
            id: string;
            insurance: string;
            period: string;
            /** @enum {string} */
            payer: "employee" | "flexible" | "resident";
            principal: string;
            /** @enum {string} */
            state: "open" | "in_flight" | "paid" | "arrears" | "waived";
            lateFee: string | null;
            bank: string | null;
            paidOn: string | null;
        };
        PremiumEntry: {
            insurance: string;
            period: string;
            /** Format: date */
            valueDate: string;
            bank: string;
            account: string;
            fund: string;
            lateFee: string;
            revision: number;
        };
        PrintInput: {
            /** @default  */
            reason: string;
        };
        Printed: {
            ordinal: number;
            copy: boolean;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            field?: string;
            article?: string;
            instead?: string[];
            conflict?: {
                kind: string;
                id: string;
            };
            traceId: string;
        };
        Promise: {
            /** Format: date-time */
            by: string;
            workingDaysLeft: number;
            provisional: boolean;
            overdue: boolean;
            paused: boolean;
            met: boolean;
        };
        ProposeMergeInput: {
            keepId: string;
            reason: string;
        };
        ProposeRuleInput: {
            key: string;
            value: components["schemas"]["__schema0"];
            /** Format: date */
            validFrom: string;
            basis: string;
        };
        ProposeVoidInput: {
            reason: string;
        };
        ProposedInMonth: {
            proposed: number;
        };
        ProposedRule: {
            id: string;
            version: number;
        };
        ReachView: {
            /** @enum {string} */
            role: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "medicalOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
            division: string;
            office: string | null;
            bank: string | null;
        };
        ReasonInput: {
            reason: string;
        };
        ReceivedKeptCards: {
            received: number;
        };
        ReconciledLine: {
            lineId: string;
            round: string;
            name: string;
            insurance: string;
            period: string;
        };
        ReconciliationDetail: {
            id: string;
            agency: string;
            bank: string;
            /** @enum {string} */
            use: "DK" | "DF";
            month: string;
            /** @enum {string} */
            state: "waiting" | "differences" | "agreed";
            ours: components["schemas"]["ReconciliationSide"];
            bankSide: components["schemas"]["ReconciliationSide"] | null;
            agreed: components["schemas"]["ReconciliationSide"];
            open: number;
            unclassified: number;
            /** Format: date-time */
            statementDueAt: string;
            overdueSince: string | null;
            comparedAt: string | null;
            agreedAt: string | null;
            account: string | null;
            statement: {
                no: number;
                fileName: string;
                correction: number;
                lines: number;
                opening: string;
                closing: string;
                credits: string;
                debits: string;
                /** Format: date-time */
                madeAt: string;
            } | null;
            expectedOpening: string | null;
            difference: string;
            digest: string;
            kinds: {
                /** @enum {string} */
                kind: "amount" | "ours_only" | "bank_only" | "double" | "opening";
                count: number;
                open: number;
            }[];
            movements: number;
            events: components["schemas"]["ReconciliationEvent"][];
        };
        ReconciliationEvent: {
            id: string;
            kind: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Actor"];
            reason: string;
            detail: {
                [key: string]: string;
            };
        };
        ReconciliationPage: {
            items: components["schemas"]["ReconciliationView"][];
            nextCursor: string | null;
        };
        ReconciliationSide: {
            lines: number;
            net: string;
        };
        ReconciliationView: {
            id: string;
            agency: string;
            bank: string;
            /** @enum {string} */
            use: "DK" | "DF";
            month: string;
            /** @enum {string} */
            state: "waiting" | "differences" | "agreed";
            ours: components["schemas"]["ReconciliationSide"];
            bankSide: components["schemas"]["ReconciliationSide"] | null;
            agreed: components["schemas"]["ReconciliationSide"];
            open: number;
            unclassified: number;
            /** Format: date-time */
            statementDueAt: string;
            overdueSince: string | null;
            comparedAt: string | null;
            agreedAt: string | null;
        };
        RecoveryFiled: {
            id: string;
            number: string;
            started: boolean;
        };
        RecoveryInput: {
            reason: string;
        };
        RecoveryOfRefund: {
            caseNumber: string;
            /** @enum {string} */
            state: "filed" | "released" | "recovered" | "waived";
        };
        RefundPage: {
            items: components["schemas"]["RefundView"][];
            nextCursor: string | null;
        };
        RefundTask: {
            id: string;
            step: string;
            choices: string[];
            reasoned: string[];
            /** Format: date-time */
            openedAt: string;
        };
        RefundView: {
            caseId: string;
            caseNumber: string;
            name: string;
            insurance: string;
            period: string;
            agency: string;
            bank: string;
            principal: string;
            lateFee: string;
            total: string;
            /** @enum {string} */
            ground: "death" | "insuredTwice" | "notInsured" | "wrongAssessment";
            /** @enum {string} */
            state: "filed" | "ordered" | "refunded" | "refused" | "withdrawn" | "notPaidOut";
            /** Format: date-time */
            filedAt: string;
            maker: components["schemas"]["Actor"] | null;
            checker: components["schemas"]["Actor"] | null;
            recovery: components["schemas"]["RecoveryOfRefund"] | null;
            task: components["schemas"]["RefundTask"] | null;
        };
        RefusalView: {
            code: string;
            sentence: string;
            article: string | null;
        };
        RejectedBankEventFile: {
            id: string;
        };
        ResumeInput: {
            note?: string;
        };
        RetakeChargeInput: {
            received: string;
        };
        RetakenCharge: {
            id: string;
            number: string;
        };
        RevealInput: {
            fields: ("name" | "idNumber" | "birthDate" | "phone" | "address" | "cardNumber" | "account")[];
            reason: string;
        };
        Revealed: {
            name?: string;
            idNumber?: string;
            /** Format: date */
            birthDate?: string;
            phone?: string | null;
            address?: string | null;
            cardNumber?: string | null;
            account?: string | null;
        };
        RevokedSessions: {
            revoked: number;
        };
        RoundDecided: {
            ordinal: string;
        };
        RoundDetail: {
            ordinal: string;
            cycleId: string;
            bank: string;
            deduction: number;
            number: number;
            attempt: number;
            /** @enum {string} */
            state: "drafting" | "drafted" | "released" | "sent" | "answered" | "posted" | "withdrawn";
            lane: ("draft" | "check" | "sent" | "result" | "posted" | "reconciled") | null;
            lines: number;
            total: string;
            successes: number;
            successTotal: string;
            corrections: number;
            dueAt: string | null;
            workingDaysLeft: number | null;
            provisional: boolean;
            overdue: boolean;
            /** @enum {string} */
            direction: "deduction" | "payout";
            agency: string;
            insurance: string;
            period: string;
            run: number;
            /** Format: date */
            draftedOn: string;
            file: {
                id: string;
                name: string;
                state: string;
                bytes: number;
            } | null;
            contentSm3: string;
            madeAt: string | null;
            maker: components["schemas"]["Actor"];
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
            sentAt: string | null;
            countedOn: string | null;
            resultDueAt: string | null;
            overdueSince: string | null;
            resultMadeAt: string | null;
            answeredAt: string | null;
            postedAt: string | null;
            answers: {
                id: string;
                name: string;
                state: string;
                /** Format: date-time */
                at: string;
            }[];
            posted: {
                account: string;
                fund: string;
                lateFee: string;
            };
            events: components["schemas"]["MonthEvent"][];
        };
        RoundLinePage: {
            items: components["schemas"]["RoundLineView"][];
            nextCursor: string | null;
        };
        RoundLineView: {
            lineId: string;
            round: string;
            seq: number;
            dueId: string;
            name: string;
            period: string;
            principal: string;
            lateFee: string;
            amount: string;
            /** @enum {string} */
            state: "drafted" | "sent" | "settled" | "failed" | "reversed" | "refunded" | "withdrawn";
            code: string | null;
            class: ("success" | "retry" | "amend" | "wait" | "stop" | "unknown") | null;
            meaning: string;
            bookedOn: string | null;
            serial: string | null;
        };
        RoundRefusalInput: {
            reason: string;
        };
        RoundReleaseInput: {
            approvedSm3: string;
        };
        RoundView: {
            ordinal: string;
            cycleId: string;
            bank: string;
            deduction: number;
            number: number;
            attempt: number;
            /** @enum {string} */
            state: "drafting" | "drafted" | "released" | "sent" | "answered" | "posted" | "withdrawn";
            lane: ("draft" | "check" | "sent" | "result" | "posted" | "reconciled") | null;
            lines: number;
            total: string;
            successes: number;
            successTotal: string;
            corrections: number;
            dueAt: string | null;
            workingDaysLeft: number | null;
            provisional: boolean;
            overdue: boolean;
        };
        RuleField: {
            name: string;
            /** @enum {string} */
            kind: "number" | "numbers" | "flag" | "choice" | "choices" | "amount" | "time" | "steps" | "grades" | "years" | "classes" | "days" | "text";
            label: components["schemas"]["Bilingual"];
            unit: components["schemas"]["Bilingual"] | null;
            least: number | null;
            most: number | null;
            whole: boolean;
            options: {
                value: string;
                label: components["schemas"]["Bilingual"];
            }[];
        };
        RuleShape: {
            key: string;
            name: components["schemas"]["Bilingual"];
            article: string | null;
            fields: components["schemas"]["RuleField"][];
        };
        RuleShapes: {
            items: components["schemas"]["RuleShape"][];
        };
        RuleView: {
            id: string;
            key: string;
            version: number;
            value: components["schemas"]["__schema0"];
            /** Format: date */
            validFrom: string;
            /** @enum {string} */
            state: "proposed" | "released" | "refused";
            basis: string;
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            reason: string;
            inForce: boolean;
        };
        Rules: {
            items: components["schemas"]["RuleView"][];
        };
        SaveDraftInput: {
            kind: string;
            content: {
                [key: string]: components["schemas"]["__schema0"];
            };
            version: number;
        };
        SavedDraft: {
            id: string;
            kind: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        SearchInput: {
            q: string;
        };
        SearchResult: {
            /** @enum {string} */
            understoodAs: "caseNumber" | "idNumber" | "idLast4" | "cardNumber" | "receipt" | "name";
            cases: components["schemas"]["CaseSummary"][];
            people: components["schemas"]["PersonMatch"][];
        };
        Selection: {
            id: string;
            count: number;
        };
        SelectionInput: {
            taskIds?: string[];
            filter?: {
                office?: string;
                step?: string;
                holder?: string;
                late?: boolean;
            };
        };
        SessionView: {
            staffId: string;
            signInName: string;
            displayName: string;
            mustChangePassword: boolean;
            roles: components["schemas"]["ReachView"][];
        };
        SettledBankEvent: {
            id: string;
        };
        SettlingCheck: {
            differences: string[];
            /** @enum {string} */
            decision: "confirm" | "refuse";
            /** @default  */
            reason: string;
        };
        SettlingInput: {
            differences: string[];
            /** @enum {string} */
            way: "bankCorrects" | "accepted" | "adjusted";
            reason: string;
        };
        SignInInput: {
            signInName: string;
            password: string;
        };
        SmsCallbackInput: {
            messageId: string;
            /** @enum {string} */
            state: "delivered" | "failed";
            reason?: string;
        };
        SolveExceptionInput: {
            note: string;
        };
        SpoiledBlanksInput: {
            office: string;
            quantity: number;
            reason: string;
        };
        StaffPage: {
            items: components["schemas"]["StaffView"][];
            nextCursor: string | null;
        };
        StaffRolesInput: {
            roles: {
                /** @enum {string} */
                role: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "medicalOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
                division: string;
                office?: string;
                bank?: string;
            }[];
        };
        StaffSession: {
            ref: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string;
        };
        StaffSessions: {
            items: components["schemas"]["StaffSession"][];
        };
        StaffView: {
            id: string;
            signInName: string;
            displayName: string;
            mustChangePassword: boolean;
            lockedUntil: string | null;
            disabledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            roles: components["schemas"]["ReachView"][];
        };
        StepAnswer: {
            case: components["schemas"]["CaseState"];
        };
        StepClockInput: {
            /** Format: date-time */
            to?: string;
        };
        StepInput: {
            reason?: string;
            receiptNumber?: string;
            collectorIdNumber?: string;
            collectorName?: string;
            /** @enum {string} */
            verifiedBy?: "receipt" | "idDocument";
            name?: string;
            idNumber?: string;
            photoId?: string;
            phone?: string;
            address?: string;
            received?: string;
            cardNumber?: string;
            oldCardTakenBack?: boolean;
        };
        Stock: {
            shelf: number;
            kept: number;
        };
        StockBalance: {
            office: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            opening: components["schemas"]["Stock"];
            lines: {
                /** @enum {string} */
                kind: "received" | "handedOver" | "unclaimed" | "returned" | "spoiled" | "destroyed";
                shelf: number;
                kept: number;
            }[];
            closing: components["schemas"]["Stock"];
            lying: components["schemas"]["Stock"] | null;
            count: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Actor"];
                note: string;
                shelf: {
                    listed: number;
                    counted: number;
                    difference: number;
                };
                kept: {
                    listed: number;
                    counted: number;
                    difference: number;
                } | null;
            } | null;
        };
        StockCard: {
            cardId: string;
            caseId: string;
            caseNumber: string;
            applicant: string;
            cardNumber: string | null;
            office: string;
            /** Format: date-time */
            since: string;
        };
        StockCount: {
            listed: number;
            counted: number;
            difference: number;
            id: string;
            kept: components["schemas"]["ComparedStock"] | null;
            blanks: components["schemas"]["ComparedStock"] | null;
        };
        StockCountInput: {
            office: string;
            counted: number;
            kept?: number;
            blanks?: number;
            /** @default  */
            note: string;
        };
        StockMove: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "received" | "handedOver" | "unclaimed" | "returned" | "spoiled" | "destroyed";
            office: string;
            /** @enum {string} */
            cardKind: "formal" | "temporary";
            cardNumber: string | null;
            source: ("exchange" | "cancellation" | "temporary" | "recall" | "spoiled" | "found") | null;
            caseId: string | null;
            caseNumber: string | null;
            listId: string | null;
            listNumber: string | null;
            by: components["schemas"]["Actor"];
        };
        StockMovePage: {
            items: components["schemas"]["StockMove"][];
            nextCursor: string | null;
        };
        StockPage: {
            items: components["schemas"]["StockCard"][];
            nextCursor: string | null;
            total: number;
        };
        TemporaryCardOut: {
            cardId: string;
            caseId: string;
            caseNumber: string;
            office: string;
            holder: string;
            cardNumber: string | null;
            /** Format: date-time */
            givenAt: string;
            /** Format: date */
            dueOn: string;
            daysOverdue: number;
            deposit: string | null;
            reminder: {
                times: number;
                /** Format: date-time */
                at: string;
                state: string;
            } | null;
        };
        TemporaryCardsOut: {
            items: components["schemas"]["TemporaryCardOut"][];
            nextCursor: string | null;
            out: number;
            overdue: number;
            deposits: string;
        };
        Timeline: {
            items: components["schemas"]["TimelineEntry"][];
            next: {
                kind: string;
                /** Format: date-time */
                dueAt: string;
                provisional: boolean;
                state: string;
            }[];
        };
        TimelineEntry: {
            seq: number;
            /** Format: date-time */
            at: string;
            kind: string;
            step: string | null;
            actor: components["schemas"]["Actor"];
            data: {
                [key: string]: components["schemas"]["__schema0"];
            };
            text: string | null;
            traceId: string;
        };
        ToldBankEvent: {
            id: string;
            bank: string;
            bankName: components["schemas"]["Bilingual"];
            /** @enum {string} */
            kind: "activated" | "oral_loss" | "formal_loss" | "loss_lifted" | "cancelled" | "pin_locked" | "pin_unlocked" | "pin_reset" | "frozen" | "unfrozen" | "account_changed" | "replacement_handed_over";
            /** @enum {string} */
            state: "matched" | "unmatched" | "setAside";
            cardNumber: string | null;
            account: string | null;
            detail: string | null;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            source: "api" | "file" | "page";
            fileName: string | null;
            late: boolean;
            reaction: string;
            holder: string | null;
            personId: string | null;
            caseNumber: string | null;
            setAsideReason: string | null;
        };
        ToldBankEvents: {
            items: components["schemas"]["ToldBankEvent"][];
            nextCursor: string | null;
        };
        UnitListInput: {
            office: string;
            unitCode: string;
            unitName: string;
            /** @constant */
            sealed: true;
            contactName: string;
            contactPhone: string;
            /** @constant */
            signed: true;
        };
        UploadedBankFile: {
            id: string;
            /** @enum {string} */
            outcome: "arrived" | "again";
        };
        UploadedFactFile: {
            id: string;
            known: boolean;
        };
        WaiverDecision: {
            /** @enum {string} */
            decision: "release" | "refuse";
            /** @default  */
            reason: string;
        };
        WaiverInput: {
            dueId: string;
            reason: string;
        };
        WaiverMade: {
            id: string;
        };
        WaiverPage: {
            items: components["schemas"]["WaiverView"][];
            nextCursor: string | null;
        };
        WaiverView: {
            id: string;
            dueId: string;
            cycleId: string;
            name: string;
            insurance: string;
            period: string;
            principal: string;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "released" | "refused" | "undone";
            maker: components["schemas"]["Actor"];
            /** Format: date-time */
            madeAt: string;
            checker: components["schemas"]["Actor"] | null;
            checkedAt: string | null;
            checkReason: string;
        };
        WantedChange: {
            /** @enum {string} */
            field: "name" | "idNumber" | "phone" | "address";
            from: string | null;
            to: string;
        };
        __schema0: string | number | boolean | null | components["schemas"]["__schema0"][] | {
            [key: string]: components["schemas"]["__schema0"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ActivationListsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationListPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActivationListsDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationListInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftedActivationList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActivationListsOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationListView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActivationListsCollection: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPaper"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActivationListsConfirm: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedActivationList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActivationListsLines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationListLines"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActivationListsResult: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActivationListsDraftOfUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitListInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftedUnitList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgenciesAgencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agencies"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsDecide: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsAskToEnd: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementEndInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsDecideEnd: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AlertsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "stuckWorkflow" | "heldFile" | "bankUnreachable" | "bankFileConflict" | "bankFileStuck" | "mandatesRefused" | "resultOverdue" | "statementOverdue" | "factoryUnreachable" | "factoryFileConflict" | "auditChain" | "invariantBroken";
                cleared?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AlertsTake: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ArrearsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                agency?: string;
                insurance?: string;
                cycle?: string;
                reason?: string;
                untouched?: "true" | "false";
                employer?: string;
                locality?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrearsPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ArrearsOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrearDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ArrearsContact: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactLogged"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ArrearsCallSheet: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallSheetInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallSheet"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ArrearsGroups: {
        parameters: {
            query?: {
                agency?: string;
                insurance?: string;
                cycle?: string;
                reason?: string;
                untouched?: "true" | "false";
                by?: "employer" | "locality" | "reason";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrearsGroups"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                actor?: string;
                action?: string;
                objectKind?: string;
                objectId?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankDeskSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCardSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCardFound"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankDeskEnter: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskEventInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskEventTaken"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankDeskTasks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                step?: "bankCollection" | "bankClosure";
                late?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankTasks"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankDeskComplete: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFilesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "entering" | "taken" | "held" | "rejected";
                bank?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankEventFiles"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFilesBring: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptBankEventFile"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFilesOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankEventFile"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFilesLines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankEventLines"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFilesReject: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RejectedBankEventFile"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ToldEventsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "matched" | "unmatched" | "setAside";
                bank?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldBankEvents"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankEventsReceive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankEventInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankEventTaken"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ToldEventsMatch: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankEventMatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchedBankEvent"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ToldEventsSetAside: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankEventSetAsideInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledBankEvent"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankFilesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "draft" | "queued" | "sent" | "arrived" | "taken" | "held" | "confirmed" | "released" | "rejected";
                kind?: "DK" | "DKR" | "DF" | "DFR" | "SQ" | "SQR" | "DZ" | "SJ" | "";
                bank?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFilePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankFilesOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFileDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankFilesCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeldFileCheckInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedBankFile"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankFilesDownload: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankFilesHandOver: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankFilesPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeldFileProposalInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeHeldFileProposal"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BankFileUploadsUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedBankFile"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgenciesBanks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Banks"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseTypesRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTypeView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseTypesChecklist: {
        parameters: {
            query?: {
                by?: "applicant" | "agent" | "guardian";
                minor?: "true" | "false";
            };
            header?: never;
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "open" | "on_hold" | "closed";
                type?: string;
                step?: string;
                office?: string;
                overdue?: "true" | "false";
                dueSoon?: "true" | "false";
                escalated?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileCaseInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledCase"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesRead: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesActions: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersIssueForm: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedPaper"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsComment: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsHold: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersList: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Papers"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsPapersReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PapersReceivedInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsResume: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsComplete: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CasesTimeline: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StepsWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClockRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClockStep: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepClockInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComparisonCompare: {
        parameters: {
            query?: {
                agency?: string;
                insurance?: string;
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterReceiptsDrawers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterDrawers"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterReceiptsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterReceiptPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterReceiptsRetake: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetakeChargeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetakenCharge"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterVoidsPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeVoidInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedVoid"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterSheetsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
                day?: string;
                state?: "made" | "returned" | "checked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterSheetPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterSheetsMake: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeSheetInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeSheet"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterSheetsCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckSheetInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedSheet"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterVoidsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
                state?: "open" | "voided" | "kept";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterVoidPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterVoidsDecide: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideVoidInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedVoid"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CyclesOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CycleDecisionsCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDecided"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CyclesDuesOf: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "in_flight" | "paid" | "arrears" | "waived";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CyclesLinesOf: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "drafted" | "sent" | "settled" | "failed" | "reversed" | "refunded" | "withdrawn";
                class?: "success" | "retry" | "amend" | "wait" | "stop" | "unknown";
                bank?: string;
                deduction?: number;
                stage?: "went" | "sent" | "succeeded" | "posted" | "reconciled";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundLinePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CycleDecisionsPause: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleReasonInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDecided"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CyclesRemindersOf: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                deduction?: number;
                place?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonReminderPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CycleDecisionsRerun: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleReasonInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDecided"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CycleDecisionsResume: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleReasonInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDecided"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CyclesBoard: {
        parameters: {
            query?: {
                agency?: string;
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacesDivisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Divisions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drafts"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsRead: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsSave: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsDiscard: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicatesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "suspected" | "proposed" | "merged" | "different";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPairPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicatesName: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamePairInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedPair"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicatesDecide: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePairInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedPair"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicatesPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMergeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedPair"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EmployersList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                agency?: string;
                begins?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EmployersAdd: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployerInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EmployersChange: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployerChangeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                agency?: string;
                insurance?: string;
                employer?: string;
                locality?: string;
                open?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentsChange: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentChangeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentsEnd: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentEndInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentsSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentSearchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentsFound"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventsStream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactFilesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "enrolments" | "employers" | "localities" | "mandates";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactFilePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactFilesOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactFileView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactFilesFindings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactFileFindings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactFilesFindingsCsv: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactFilesUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                kind: string;
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFactFile"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactoryFilesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "drafted" | "sent" | "answered" | "taken" | "held" | "rejected";
                factory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactoryFilePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactoryFilesOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactoryFileDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactoryFilesCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeldFileCheckInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedFactoryFile"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactoryFilesPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeldFileProposalInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeHeldFileProposal"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgenciesInsuranceTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsuranceTypes"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LineExceptionsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                agency?: string;
                cycle?: string;
                kind?: "barred" | "failed" | "death";
                class?: "success" | "retry" | "amend" | "wait" | "stop" | "unknown";
                code?: string;
                state?: "open" | "solved" | "ended";
                employer?: string;
                locality?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineExceptionPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LineExceptionsOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineExceptionView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LineExceptionsSolve: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SolveExceptionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionSolved"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LineExceptionsGroups: {
        parameters: {
            query?: {
                agency?: string;
                cycle?: string;
                kind?: "barred" | "failed" | "death";
                class?: "success" | "retry" | "amend" | "wait" | "stop" | "unknown";
                code?: string;
                state?: "open" | "solved" | "ended";
                by?: "employer" | "locality";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionGroups"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LoadsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LoadsOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LoadsErrors: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LoadsFindings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                code?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadFindings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EmployersLocalities: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                begins?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocalityPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LossesStatus: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LossStatus"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LossesOralReports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "running" | "nearLapse" | "lapsed";
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OralLossReports"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LossesSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LossSearchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LossMatches"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MandatesList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                agency?: string;
                insurance?: string;
                bank?: string;
                state?: "pending" | "active" | "suspended" | "revoked" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandatePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MandatesOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateStory"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MetricsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacesOffices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offices"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersContent: {
        parameters: {
            query?: {
                print?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersPrint: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Printed"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleRead: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentsOfPerson: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnrolmentsAdd: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MandatesOfPerson: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PremiumsCertify: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCertificateInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedPaper"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PremiumsOfPerson: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPremiums"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleReveal: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleSearchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleFound"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhotosUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhotosRead: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PinDeskSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCardSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinCardFound"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PinDeskFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilePinChangeInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledCase"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PinDeskChange: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinChangeView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PinDeskComplete: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReassignmentsMove: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReassignmentsSelect: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelectionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Selection"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconciliationsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                month?: string;
                bank?: string;
                agency?: string;
                state?: "waiting" | "differences" | "agreed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconciliationsOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconciliationsAgreed: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreedLinePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconciliationDecisionsCheckClass: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovementClassCheck"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedInMonth"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconciliationDecisionsClassify: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovementClassInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedInMonth"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconciliationsDifferences: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "amount" | "ours_only" | "bank_only" | "double" | "opening";
                state?: "open" | "proposed" | "settled" | "gone";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconciliationsMovements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconciliationDecisionsCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlingCheck"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedInMonth"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconciliationDecisionsPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlingInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedInMonth"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefundsCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefundsTellNotPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefundsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "filed" | "ordered" | "refunded" | "refused" | "withdrawn" | "notPaidOut";
                agency?: string;
                bank?: string;
                total?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefundsRecover: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoveryInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryFiled"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsOne: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsLinesOf: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "drafted" | "sent" | "settled" | "failed" | "reversed" | "refunded" | "withdrawn";
                class?: "success" | "retry" | "amend" | "wait" | "stop" | "unknown";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundLinePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundDecisionsRedraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDecided"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundDecisionsRefuse: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundRefusalInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDecided"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundDecisionsRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundReleaseInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDecided"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RulesList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RulesPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRuleInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedRule"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RulesCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRuleInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedRule"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RulesShapes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleShapes"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SearchSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionSignIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionSignOut: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionChangePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SmsCallbacksReceive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsCallbackInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                disabled?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffCreate: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStaffInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstPassword"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffDisable: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffEnable: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffResetPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstPassword"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffSetRoles: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffRolesInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffSessions: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffRevokeSessions: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedSessions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffColleagues: {
        parameters: {
            query?: {
                office?: string;
                role?: "clerk" | "supervisor" | "scheduler" | "checker" | "agent12333" | "bankOperator" | "medicalOperator" | "liaison" | "auditor" | "participant" | "systemAdmin" | "securityAdmin" | "auditAdmin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleagues"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockArrive: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrivalsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrivals"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockArriving: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivingPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockBalanceBalance: {
        parameters: {
            query?: {
                office?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockBalance"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BlankCardsBalance: {
        parameters: {
            query?: {
                office?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlankBalance"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BlankCardsReceive: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlankDeliveryInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlanksOnHand"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BlankCardsMoves: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
                from?: string;
                to?: string;
                kind?: "received" | "handedOver" | "spoiled" | "destroyed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlankMovePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BlankCardsSpoil: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpoiledBlanksInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlanksOnHand"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockCount: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockCountInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockCount"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DestructionListsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
                state?: "open" | "destroyed" | "refused" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestructionListPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DestructionListsMake: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DestructionListInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDestructionList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DestructionListsRead: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestructionListView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DestructionListsCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckDestructionListInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedDestructionList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DestructionListsWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedDestructionList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeptCardsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
                source?: "exchange" | "cancellation" | "temporary" | "recall" | "spoiled" | "found";
                atBank?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptCardPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeptCardsKeep: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundCardInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundCard"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeptCardsReceive: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptCardsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedKeptCards"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockBalanceMoves: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
                from?: string;
                to?: string;
                kind?: "received" | "handedOver" | "unclaimed" | "returned" | "spoiled" | "destroyed";
                of?: "shelf" | "kept";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TemporaryCardsList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemporaryCardsOut"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupervisionAgeing: {
        parameters: {
            query?: {
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ageing"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupervisionEscalations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                mine?: "true" | "false";
                office?: string;
                step?: string;
                type?: string;
                late?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksTake: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WaiversList: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "proposed" | "released" | "refused" | "undone";
                cycle?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaiverPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WaiverDecisionsPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiverInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaiverMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WaiverDecisionsCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiverDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaiverMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WaiverDecisionsUndo: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client; a repeat under the same id gives the same answer. */
                "x-request-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleReasonInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaiverMade"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
