export declare const server: string
export declare const publishableKey: string
export declare const token: string
export declare const defaults: import('@waybill/elements/order-form.js').OrderForm['defaults']
export declare const placed: (event: GlobalEventHandlersEventMap['waybill-placed']) => void
